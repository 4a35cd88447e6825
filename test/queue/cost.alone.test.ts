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

type Cost = Awaited<ReturnType<typeof costOf>>;

const perDelivery = (costs: readonly Cost[], deliveries: number) => {
	const average = (count: (cost: Cost) => number): number =>
		costs.reduce((sum, cost) => sum + count(cost), 0) / deliveries;
	return {
		workerRequests: average(({ requests }) => requests.length),
		writeUnits: average(({ writeUnits }) => writeUnits),
		readUnits: average(({ readUnits }) => readUnits),
	};
};

const expectCounted = (
	found: ReturnType<typeof perDelivery>,
	said: typeof counted.inBatches,
): void => {
	expect(found.writeUnits).toBeLessThanOrEqual(8);
	expect(found.workerRequests).toBeLessThanOrEqual(3);
	for (const [name, value] of Object.entries(found))
		expect(value, name).toBeCloseTo(Reflect.get(said, name), 1);
};

const batchesOf = (deliveries: readonly Call[]): Call[][] =>
	queueNames.flatMap((queue) => {
		const own = deliveries.filter(
			({ webhook }) => queueOf.get(webhook) === queue,
		);
		return Array.from({ length: Math.ceil(own.length / 10) }, (_, at) =>
			own.slice(at * 10, (at + 1) * 10),
		);
	});

const inBatches = 900;
/** These take the most time. */
const oneByOne = 150;

it("over the chaos mix a delivery costs what docs/cost.md says: in batches, from an empty table on, and then one by one", async () => {
	const sent = await mix(1200);
	const many: Cost[] = [];
	for (const batch of batchesOf(sent.slice(0, inBatches)))
		many.push(await costOf(...batch));
	expectCounted(perDelivery(many, inBatches), counted.inBatches);

	const others = sent.slice(inBatches, inBatches + oneByOne);
	const each: Cost[] = [];
	for (const one of others) {
		const cost = await costOf(one);
		each.push(cost);
		// One read, one write of records, one of what came; a poison one notes its failure, for which it is read once.
		expect(cost.requests.length, one.webhook).toBeLessThanOrEqual(3);
	}
	expect(others.length).toBe(oneByOne);
	expectCounted(perDelivery(each, others.length), counted.oneByOne);
}, 120_000);
