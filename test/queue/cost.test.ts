import { CreateTableCommand } from "@aws-sdk/client-dynamodb";
import { CreateQueueCommand } from "@aws-sdk/client-sqs";
import type { Context, SQSRecord } from "aws-lambda";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Envelope } from "#shared/webhook/envelope.ts";
import { REGION } from "../local/emulators/aws-clients.ts";
import { useEmulators } from "../local/emulators/started-emulators.ts";

/** What a delivery costs, counted on the wire: requests by operation, and the write units that the table says it took. */

const table = "records";
const { emulators, clients } = useEmulators();

const requests: string[] = [];
let writeUnits = 0;
let work: (...records: readonly SQSRecord[]) => Promise<unknown>;

type Consumed = { CapacityUnits?: number };

const index = (name: string) => ({
	IndexName: `by${name}`,
	KeySchema: [
		{ AttributeName: `${name.toLowerCase()}Key`, KeyType: "HASH" as const },
		{ AttributeName: `${name.toLowerCase()}Sort`, KeyType: "RANGE" as const },
	],
	Projection: { ProjectionType: "KEYS_ONLY" as const },
});

beforeAll(async () => {
	const { endpoints } = emulators();
	const indexes = ["Kind", "Contact", "Parent"];
	await clients().dynamodb.send(
		new CreateTableCommand({
			TableName: table,
			BillingMode: "PAY_PER_REQUEST",
			AttributeDefinitions: [
				"pk",
				...indexes.flatMap((name) => [
					`${name.toLowerCase()}Key`,
					`${name.toLowerCase()}Sort`,
				]),
			].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
			KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
			GlobalSecondaryIndexes: indexes.map(index),
		}),
	);
	const { QueueUrl = "" } = await clients().sqs.send(
		new CreateQueueCommand({ QueueName: "calls" }),
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
	const { dynamodb } = await import("#shared/aws/dynamodb.ts");
	dynamodb.middlewareStack.add(
		(next, { commandName = "" }) =>
			async (args) => {
				Object.assign(args.input, { ReturnConsumedCapacity: "INDEXES" });
				const result = await next(args);
				const consumed = Reflect.get(result.output, "ConsumedCapacity");
				if (!commandName.includes("Get"))
					for (const one of [consumed].flat() as (Consumed | undefined)[])
						writeUnits += one?.CapacityUnits ?? 0;
				requests.push(commandName);
				return result;
			},
		{ step: "initialize", priority: "low" },
	);
	const { handler } = await import(
		"../../functions/workers/calls/calls.lambda.ts"
	);
	work = (...Records) => handler({ Records: [...Records] }, {} as Context);
});

const costOf = async (...records: readonly SQSRecord[]) => {
	requests.length = 0;
	writeUnits = 0;
	await work(...records);
	return { requests: [...requests].sort(), writeUnits };
};

let calls = 0;

const status = (
	CallSid: string,
	CallStatus: string,
	From = "+15855550123",
): SQSRecord => {
	calls += 1;
	const envelope: Envelope = {
		id: `call-${calls}`,
		webhook: "twilio/voice-status",
		receivedAt: "2026-03-01T12:00:00.000Z",
		method: "POST",
		query: "",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: {
			text: new URLSearchParams({
				AccountSid: `AC${"0".repeat(32)}`,
				ApiVersion: "2010-04-01",
				CallSid,
				CallStatus,
				From,
				To: "+14155550100",
				Direction: "inbound",
				Timestamp: "Sun, 01 Mar 2026 12:00:00 +0000",
				CallbackSource: "call-progress-events",
				SequenceNumber: String(calls),
			}).toString(),
		},
	};
	return {
		messageId: `message-${calls}`,
		body: JSON.stringify(envelope),
		attributes: { ApproximateReceiveCount: "1" },
		messageAttributes: {},
	} as SQSRecord;
};

const sid = `CA${"1".repeat(32)}`;

describe("a delivery", () => {
	it("costs a worker one read, one transaction and one write of what came", async () => {
		const { requests } = await costOf(status(sid, "ringing"));
		expect(requests).toEqual([
			"BatchGetItemCommand",
			"PutItemCommand",
			"TransactWriteItemsCommand",
		]);
	});

	it("costs six write units where the call is known", async () => {
		const { requests, writeUnits } = await costOf(status(sid, "in-progress"));
		expect(requests).toHaveLength(3);
		expect(writeUnits).toBeGreaterThan(0);
		expect(writeUnits).toBeLessThanOrEqual(6);
	});

	it("costs no more requests each in a batch", async () => {
		const { requests } = await costOf(
			...Array.from({ length: 10 }, (_, call) =>
				status(
					`CA${String(call).padStart(32, "2")}`,
					"ringing",
					`+1585555020${call}`,
				),
			),
		);
		expect(requests).toHaveLength(30);
	});
});
