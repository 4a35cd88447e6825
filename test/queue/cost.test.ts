import type {
	Context,
	SQSBatchResponse,
	SQSEvent,
	SQSRecord,
} from "aws-lambda";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type QueueName, queueNames } from "#shared/events.ts";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import type { Planned } from "../../bin/chaos/plan/planned.ts";
import { workload } from "../../bin/chaos/plan/workload.ts";
import { counted } from "../../bin/docs/cost/counted.ts";
import { useRecordsTable } from "../support/records-table.ts";

/** What a delivery costs its worker, counted on the wire: requests by operation, and the units that the table says they took. */

const { requests } = useRecordsTable();

type Work = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;
const workers = new Map<QueueName, Work>();

const queueOf = new Map(
	providers.flatMap(webhooksOf).map(({ id, queue }) => [id, queue] as const),
);

beforeAll(async () => {
	vi.spyOn(console, "error").mockImplementation(() => {});
	for (const queue of queueNames) {
		const { handler }: { handler: Work } = await import(
			`../../functions/workers/${queue}/${queue}.lambda.ts`
		);
		workers.set(queue, handler);
	}
}, 30_000);

type Call = Pick<Planned, "webhook" | "request">;
let calls = 0;
/** As much time goes by between two calls as in the plan, or their own times would mean nothing. */
const millisecondsPerCall = 100_000;

const recordOf = ({ webhook, request }: Call): SQSRecord => {
	calls++;
	const { method, query = "", headers = {}, body } = request;
	const receivedAt = new Date(
		1_794_000_000_000 + calls * millisecondsPerCall,
	).toISOString();
	const envelope = { method, query, headers, body: { text: body } };
	return {
		messageId: `message-${calls}`,
		receiptHandle: "any",
		body: JSON.stringify({
			...{ id: `call-${calls}`, webhook, receivedAt },
			...envelope,
		}),
		attributes: { ApproximateReceiveCount: "1" },
		messageAttributes: {},
	} as SQSRecord;
};

const isRead = (command: string) => command.includes("Get");

/** One batch, of one queue. */
const costOf = async (...batch: readonly Call[]) => {
	const [{ webhook = "" } = {}] = batch;
	const queue = queueOf.get(webhook);
	const work = queue && workers.get(queue);
	if (!work) throw new Error(`No worker for ${webhook}`);
	requests.length = 0;
	await work({ Records: batch.map(recordOf) }, {} as Context);
	const units = (are: typeof isRead) =>
		requests
			.filter(({ command }) => are(command))
			.reduce((sum, one) => sum + one.units, 0);
	return {
		requests: requests.map(({ command }) => command).sort(),
		writeUnits: units((command) => !isRead(command)),
		readUnits: units(isRead),
	};
};

const form = (webhook: string, fields: Readonly<Record<string, string>>) => ({
	webhook,
	request: {
		method: "POST" as const,
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: new URLSearchParams({
			AccountSid: `AC${"0".repeat(32)}`,
			ApiVersion: "2010-04-01",
			To: "+14155550100",
			...fields,
		}).toString(),
	},
});

const call = (
	webhook: "twilio/voice" | "twilio/voice-status",
	CallStatus: string,
	{ sid = "1", From = "+15855550123" } = {},
): Call =>
	form(webhook, {
		...{ CallSid: `CA${sid.repeat(32)}`, CallStatus, From },
		...{ Direction: "inbound", CallbackSource: "call-progress-events" },
		Timestamp: new Date(
			1_794_000_000_000 + calls * millisecondsPerCall,
		).toUTCString(),
		SequenceNumber: String(calls),
	});

const text = (MessageStatus: string): Call =>
	form("twilio/sms-status", {
		...{ MessageSid: `SM${"1".repeat(32)}`, MessageStatus },
		...{ From: "+14155550100", To: "+15855550123" },
	});

const oneOfEach = [
	"BatchGetItemCommand",
	"BatchWriteItemCommand",
	"TransactWriteItemsCommand",
];

describe("a delivery", () => {
	it("costs a worker one read, one transaction and one write of what came", async () => {
		const { requests } = await costOf(call("twilio/voice", "ringing"));
		expect(requests).toEqual(oneOfEach);
	});

	it.each(["ringing", "in-progress", "completed"])(
		"costs six write units where the call is known and now is %s",
		async (status) => {
			const cost = await costOf(call("twilio/voice-status", status));
			expect(cost.requests).toEqual(oneOfEach);
			expect(cost.writeUnits).toBe(counted.knownStatusWriteUnits);
		},
	);

	it("costs six write units where the message is known", async () => {
		await costOf(text("queued"));
		for (const status of ["sent", "delivered"]) {
			const cost = await costOf(text(status));
			expect(cost.requests).toEqual(oneOfEach);
			expect(cost.writeUnits).toBe(counted.knownStatusWriteUnits);
		}
	});

	it("that came before costs one write unit and no transaction", async () => {
		const again = text("delivered");
		const cost = await costOf(again);
		expect(cost.requests).toEqual(["BatchGetItemCommand", "PutItemCommand"]);
		expect(cost.writeUnits).toBe(1);
	});

	it("costs no request of its own in a batch of ten", async () => {
		const batch = Array.from({ length: 10 }, (_, index) =>
			call("twilio/voice-status", "ringing", {
				sid: "23456789ab"[index],
				From: `+1585555020${index}`,
			}),
		);
		const { requests } = await costOf(...batch);
		expect(requests).toEqual(oneOfEach);
	});
});

/** What providers send in a chaos run, by queue: genuine, poison and twice, in the order in which it arrives. */
const mix = async (deliveries: number): Promise<Call[]> => {
	const { sendings } = await workload(providers, deliveries, 1);
	return sendings
		.filter(({ planned }) => planned.kind !== "forged" && planned.delivery)
		.flatMap(({ planned, copies }) => Array(copies).fill(planned));
};

/** In full batches, uncounted: most deliveries are about somebody who is known already. */
const before = async (deliveries: readonly Call[]): Promise<void> => {
	for (const queue of queueNames) {
		const own = deliveries.filter(
			({ webhook }) => queueOf.get(webhook) === queue,
		);
		for (let at = 0; at < own.length; at += 10)
			await costOf(...own.slice(at, at + 10));
	}
};

it("over the chaos mix a delivery costs three requests at most and what docs/cost.md says", async () => {
	const total = { writeUnits: 0, readUnits: 0, requests: 0 };
	const sent = await mix(1000);
	await before(sent.slice(0, 450));
	const all = sent.slice(450);
	for (const one of all) {
		const cost = await costOf(one);
		total.writeUnits += cost.writeUnits;
		total.readUnits += cost.readUnits;
		total.requests += cost.requests.length;
		// One read, one write of records, one of what came; a poison one notes its failure, for which it is read once.
		expect(cost.requests.length, one.webhook).toBeLessThanOrEqual(3);
	}
	expect(all.length).toBeGreaterThan(450);
	const average = (sum: number) => sum / all.length;
	expect(average(total.writeUnits)).toBeLessThanOrEqual(8);
	expect(average(total.writeUnits)).toBeCloseTo(counted.writeUnits, 1);
	expect(average(total.readUnits)).toBeCloseTo(counted.readUnits, 1);
	expect(average(total.requests)).toBeCloseTo(counted.workerRequests, 1);
}, 120_000);
