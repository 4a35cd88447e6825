import {
	CreateTableCommand,
	DeleteItemCommand,
} from "@aws-sdk/client-dynamodb";
import { CreateQueueCommand } from "@aws-sdk/client-sqs";
import type { Context, SQSRecord } from "aws-lambda";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Envelope } from "#shared/webhook/envelope.ts";
import { REGION } from "../local/emulators/aws-clients.ts";
import { useEmulators } from "../local/emulators/started-emulators.ts";

/** A worker in this process against the real emulators: what dies between two lines is played by calling it again. */
const table = "records";

const { emulators, clients } = useEmulators();
let work: (...records: readonly SQSRecord[]) => Promise<readonly string[]>;

beforeAll(async () => {
	const { endpoints } = emulators();
	await clients().dynamodb.send(
		new CreateTableCommand({
			TableName: table,
			BillingMode: "PAY_PER_REQUEST",
			AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
			KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
		}),
	);
	const { QueueUrl = "" } = await clients().sqs.send(
		new CreateQueueCommand({ QueueName: "messages" }),
	);
	for (const [name, value] of Object.entries({
		AWS_REGION: REGION,
		AWS_ACCESS_KEY_ID: "any",
		AWS_SECRET_ACCESS_KEY: "any",
		AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
		AWS_ENDPOINT_URL_SQS: endpoints.sqs,
		TABLE_NAME: table,
		QUEUE_URL: QueueUrl,
		DEAD_LETTER_QUEUE_URL: QueueUrl,
		DEFAULT_COUNTRY: "US",
		KEEP_DELIVERIES_DAYS: "30",
	}))
		vi.stubEnv(name, value);
	vi.spyOn(console, "error").mockImplementation(() => {});
	const { handler } = await import(
		"../../functions/workers/messages/messages.lambda.ts"
	);
	work = async (...Records) => {
		const answer = await handler({ Records: [...Records] }, {} as Context);
		return answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
	};
}, 30_000);

const find = async (
	pk: string,
): Promise<Record<string, unknown> | undefined> => {
	const { readItems } = await import("#shared/records/read-items.ts");
	const [item] = await readItems([pk]);
	return item && { ...item };
};

let calls = 0;

/** One HTTP call of Twilio's about a message, as its queue hands it out. */
const call = (
	sid: string,
	status: string,
	change: Partial<Envelope> = {},
): SQSRecord => {
	calls += 1;
	const envelope: Envelope = {
		id: `call-${calls}`,
		webhook: "twilio/sms-status",
		receivedAt: `2026-03-01T12:00:${String(calls % 60).padStart(2, "0")}.000Z`,
		method: "POST",
		query: "",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: {
			text: new URLSearchParams({
				MessageSid: sid,
				MessageStatus: status,
				From: "+14155550100",
				To: "+15855550123",
			}).toString(),
		},
		...change,
	};
	return {
		messageId: `message-${calls}`,
		body: JSON.stringify(envelope),
		attributes: { ApproximateReceiveCount: "1" },
		messageAttributes: {},
	} as SQSRecord;
};

describe("a worker", () => {
	it("applies a delivery once and counts how often it came", async () => {
		await work(call("SM1", "sent"), call("SM1", "sent"));
		await work(call("SM1", "sent"));
		expect(await find("DELIVERY#twilio:SM1:sent")).toMatchObject({
			state: "applied",
			count: 3,
			type: "sent",
			provider: "twilio",
		});
		expect(await find("MESSAGE#twilio:SM1")).toMatchObject({ version: 1 });
	});

	it("changes nothing when its queue hands the same call out again, as after dying before the acknowledgement", async () => {
		const again = call("SM2", "sent");
		await work(again);
		await work(again);
		await work(again);
		expect(await find("DELIVERY#twilio:SM2:sent")).toMatchObject({ count: 1 });
	});

	it("counts a call once though another of the same delivery has come before it is handed out again", async () => {
		const [one, other] = [call("SM11", "sent"), call("SM11", "sent")];
		await work(one);
		await work(other);
		await work(one);
		await work(other);
		expect(await find("DELIVERY#twilio:SM11:sent")).toMatchObject({ count: 2 });
	});

	it("never takes a status back, however late the earlier one comes", async () => {
		await work(call("SM3", "delivered"));
		await work(call("SM3", "sent"), call("SM3", "queued"));
		expect(await find("MESSAGE#twilio:SM3")).toMatchObject({
			status: "delivered",
		});
	});

	it("notes why a malformed delivery failed, forgets it when a fixed worker applies it, and harms no neighbour", async () => {
		const broken = call("SM5", "sent", {
			body: { text: "MessageSid=SM5&MessageStatus=sent" },
		});
		expect(await work(call("SM6", "sent"), broken)).toEqual([broken.messageId]);
		expect(await find("DELIVERY#twilio:SM6:sent")).toMatchObject({
			state: "applied",
		});
		expect(await find("DELIVERY#twilio:SM5:sent")).toMatchObject({
			state: "failed",
			reason: "no To",
		});
		await work(call("SM5", "sent"));
		const mended = await find("DELIVERY#twilio:SM5:sent");
		expect(mended).toMatchObject({ state: "applied", count: 2 });
		expect(mended).not.toHaveProperty("reason");
		expect(mended).not.toHaveProperty("parentKey");
	});

	it("finds a delivery that does not say who it is by what it says", async () => {
		const nobody = call("", "sent", { body: { text: "nothing=here" } });
		await work(nobody);
		await work(nobody);
		const { createHash } = await import("node:crypto");
		const digest = createHash("sha256").update("\nnothing=here").digest("hex");
		expect(await find(`DELIVERY#twilio:sha256:${digest}`)).toMatchObject({
			state: "failed",
			count: 1,
			reason: expect.stringMatching(/^no Message/),
		});
	});

	it("records a type it does nothing with as ignored", async () => {
		await work(call("SM7", "teleported"));
		expect(await find("DELIVERY#twilio:SM7:teleported")).toMatchObject({
			state: "ignored",
		});
		expect(await find("MESSAGE#twilio:SM7")).toBeUndefined();
	});

	it("keeps what came, to be replayed", async () => {
		const kept = call("SM8", "sent");
		await work(kept);
		const { readEnvelope } = await import(
			"#shared/records/stored-envelopes.ts"
		);
		expect(await readEnvelope("twilio:SM8:sent")).toBe(kept.body);
	});

	it("keeps what came first: a provider that signs no body may seem to say something else later", async () => {
		const first = call("SM12", "sent");
		await work(first);
		await work(call("SM12", "sent"));
		const { readEnvelope } = await import(
			"#shared/records/stored-envelopes.ts"
		);
		expect(await readEnvelope("twilio:SM12:sent")).toBe(first.body);
	});

	it("keeps what came where it died before it had, and not what another call repeats", async () => {
		const { readEnvelope } = await import(
			"#shared/records/stored-envelopes.ts"
		);
		const [first, other] = [call("SM13", "sent"), call("SM13", "sent")];
		const id = "twilio:SM13:sent";
		const pk = `ENVELOPE#${id}#${JSON.parse(first.body).id}`;
		const lose = () =>
			clients().dynamodb.send(
				new DeleteItemCommand({ TableName: table, Key: { pk: { S: pk } } }),
			);
		await work(first);
		await lose();
		await work(first);
		expect(await readEnvelope(id)).toBe(first.body);
		await lose();
		await work(other);
		expect(await readEnvelope(id)).toBeUndefined();
	});

	it("applies a kept delivery once more, however often it is replayed, without counting it as sent again", async () => {
		const once = call("SM10", "sent");
		await work(once);
		const before = await find("DELIVERY#twilio:SM10:sent");
		const message = await find("MESSAGE#twilio:SM10");
		const again = {
			...once,
			body: JSON.stringify({ ...JSON.parse(once.body), isReplay: true }),
		};
		await work(again, again);
		await work(again);
		expect(await find("DELIVERY#twilio:SM10:sent")).toMatchObject({
			count: 1,
			state: "applied",
			receivedAt: before?.receivedAt,
		});
		expect(await find("MESSAGE#twilio:SM10")).toEqual(message);
	});

	it("leaves the delivery unapplied when the table cannot be written, and applies it the next time", async () => {
		vi.stubEnv("TABLE_NAME", "elsewhere");
		const late = call("SM9", "sent");
		// Another message goes on in its place, later.
		expect(await work(late)).toEqual([]);
		vi.stubEnv("TABLE_NAME", table);
		expect(await find("DELIVERY#twilio:SM9:sent")).toBeUndefined();
		expect(await work(late)).toEqual([]);
		expect(await find("DELIVERY#twilio:SM9:sent")).toMatchObject({ count: 1 });
	});
});
