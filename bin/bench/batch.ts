import type { Context, SQSRecord } from "aws-lambda";
import type { Envelope } from "#shared/webhook/envelope.ts";
import { percentile } from "./compare.ts";
import { slowDynamodb } from "./slow-dynamodb.ts";

/** Milliseconds, medians: by the clock, and of this process's CPU, which tells how much of it a busy machine adds. */
export type Timed = { readonly wall: number; readonly cpu: number };

export type BatchNumbers = {
	/** Two calls to the table, one after the other: what an event needs, whoever applies it. */
	readonly twoRoundTrips: Timed;
	readonly oneEvent: Timed;
	readonly tenEvents: Timed;
};

/** Of a batch of ten, in round trips of one event. */
export const batchGoal = 1.5;

const warmUps = 60;
const samples = 40;

let calls = 0;

/** A status of a call that nobody has heard of. */
const record = (): SQSRecord => {
	calls++;
	const envelope: Envelope = {
		id: `call-${calls}`,
		webhook: "twilio/voice-status",
		receivedAt: new Date().toISOString(),
		method: "POST",
		query: "",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: {
			text: new URLSearchParams({
				CallSid: `CA${String(calls).padStart(32, "0")}`,
				...{ CallStatus: "ringing", Direction: "inbound" },
				...{ From: `+1207555${1000 + (calls % 9000)}`, To: "+12075550100" },
				SequenceNumber: "0",
			}).toString(),
		},
	};
	return {
		messageId: envelope.id,
		body: JSON.stringify(envelope),
		attributes: { ApproximateReceiveCount: "1" },
		messageAttributes: {},
	} as SQSRecord;
};

const cpuMilliseconds = (): number => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};

const median = async (run: () => Promise<unknown>): Promise<Timed> => {
	for (let index = 0; index < warmUps; index++) await run();
	const walls: number[] = [];
	const cpus: number[] = [];
	for (let index = 0; index < samples; index++) {
		const [started, cpu] = [performance.now(), cpuMilliseconds()];
		await run();
		walls.push(performance.now() - started);
		cpus.push(cpuMilliseconds() - cpu);
	}
	return { wall: percentile(walls, 50), cpu: percentile(cpus, 50) };
};

/** The worker of calls in this process, before a table that takes ten milliseconds for each call. */
export const measureBatch = async (): Promise<BatchNumbers> => {
	const table = await slowDynamodb();
	Object.assign(process.env, {
		AWS_REGION: "us-east-1",
		AWS_ACCESS_KEY_ID: "any",
		AWS_SECRET_ACCESS_KEY: "any",
		AWS_ENDPOINT_URL_DYNAMODB: table.url,
		TABLE_NAME: "records",
		DEFAULT_COUNTRY: "US",
		KEEP_DELIVERIES_DAYS: "30",
	});
	// It reads its environment when it is loaded.
	const { handler } = await import(
		"../../functions/workers/calls/calls.lambda.ts"
	);
	const roundTrip = async () =>
		(await fetch(table.url, { method: "POST", body: "{}" })).text();
	const apply = async (count: number) => {
		const Records = Array.from({ length: count }, record);
		const { batchItemFailures } = await handler({ Records }, {} as Context);
		if (batchItemFailures.length > 0) throw new Error("A delivery failed");
	};
	try {
		return {
			twoRoundTrips: await median(async () => {
				await roundTrip();
				await roundTrip();
			}),
			oneEvent: await median(() => apply(1)),
			tenEvents: await median(() => apply(10)),
		};
	} finally {
		table.stop();
	}
};
