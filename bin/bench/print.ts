import { type BatchNumbers, batchGoal, type Timed } from "./batch.ts";
import type { ColdStart } from "./cold-start.ts";
import { goalOf } from "./floors.ts";
import type { StackNumbers } from "./stack.ts";
import type { Verification } from "./verification.ts";

export type BundleSize = {
	readonly name: string;
	readonly bytesWithoutSdk: number;
	readonly bytes: number;
};

/** KB of a webhook's bundle without the AWS SDK. */
export const bundleGoalKilobytes = 25;

const table = (rows: readonly (readonly string[])[]): string => {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0)),
	);
	return rows
		.map((row) =>
			row
				.map((cell, column) =>
					column === 0
						? cell.padEnd(widths[column] ?? 0)
						: cell.padStart(widths[column] ?? 0),
				)
				.join("  "),
		)
		.join("\n");
};

const number = (value: number | undefined, digits = 1): string =>
	value === undefined ? "–" : value.toFixed(digits);

const ratio = (value: number | undefined, to: number | undefined): string =>
	value === undefined || to === undefined ? "–" : `${number(value / to, 2)}×`;

const kilobytes = (bytes: number): string => number(bytes / 1024);

const meets = ({ bodyBytes, accept, proof }: Verification): string => {
	if (bodyBytes > 5000 || accept === undefined) return "";
	return accept < goalOf(proof) ? "met" : "MISSED";
};

export const printVerification = (all: readonly Verification[]): string =>
	`Verifying, CPU µs per call (goals at 1 KB: HMAC < 50, ECDSA and RSA < 200)\n${table(
		[
			[
				"webhook",
				"proof",
				"bytes",
				"ours",
				"goal",
				"floor",
				"/floor",
				"forgery",
				"/ours",
				"official",
				"/ours",
				"",
			],
			...all.map((one) => [
				one.webhook,
				one.proof,
				String(one.bodyBytes),
				number(one.accept),
				meets(one),
				number(one.floor),
				ratio(one.accept, one.floor),
				number(one.refuse),
				ratio(one.refuse, one.accept),
				number(one.peer),
				ratio(one.peer, one.accept),
				one.problem ?? one.peerName ?? "",
			]),
		],
	)}`;

export const printBundles = (all: readonly BundleSize[]): string =>
	`Bundles, minified KB (goal: < ${bundleGoalKilobytes} without the AWS SDK)\n${table(
		[
			["webhook", "without SDK", "goal", "with everything"],
			...all.map(({ name, bytesWithoutSdk, bytes }) => [
				name,
				kilobytes(bytesWithoutSdk),
				bytesWithoutSdk < bundleGoalKilobytes * 1024 ? "met" : "MISSED",
				kilobytes(bytes),
			]),
		],
	)}`;

export const printColdStarts = (all: readonly ColdStart[]): string => {
	const [empty] = all;
	return `Cold start to the answer to a forgery, ms (median of fresh processes)\n${table(
		[
			["webhook", "CPU", "over empty", "wall", "samples", "status"],
			...all.map(({ webhook, cpu, wall, samples, status }) => [
				webhook,
				number(cpu),
				number(cpu - (empty?.cpu ?? 0)),
				number(wall),
				String(samples),
				String(status),
			]),
		],
	)}`;
};

export const printBatch = ({
	twoRoundTrips,
	oneEvent,
	tenEvents,
}: BatchNumbers): string => {
	const timed = ({ wall, cpu }: Timed) => [
		number(wall),
		ratio(wall, twoRoundTrips.wall),
		number(cpu),
	];
	return `A worker before a table that takes 10 ms (goal: a batch of ten < ${batchGoal}× two round trips)\n${table(
		[
			["ms", "p50", "/two round trips", "CPU", "goal"],
			["two round trips", ...timed(twoRoundTrips), ""],
			["1 event", ...timed(oneEvent), ""],
			[
				"10 events",
				...timed(tenEvents),
				tenEvents.wall <= batchGoal * twoRoundTrips.wall ? "met" : "MISSED",
			],
		],
	)}`;
};

export const printStack = (numbers: StackNumbers): string => {
	const { memory, ingestToApplied } = numbers;
	const functions = memory.functions.reduce((total, one) => total + one, 0);
	const spread = ({ p50, p99 }: typeof ingestToApplied) => [
		number(p50),
		number(p99),
	];
	return [
		"The local stack, Stripe's webhook",
		table([
			["ms", "p50", "p99"],
			["latency, 1 at a time", ...spread(numbers.latencyOneAtATime)],
			["latency, 8 at a time", ...spread(numbers.latencyEightAtATime)],
			["ingest to applied", ...spread(ingestToApplied)],
		]),
		`${number(numbers.takenPerSecond, 0)} deliveries/s taken, ${number(numbers.appliedPerSecond, 0)} deliveries/s applied`,
		`Resident MB: stack and emulators ${number(memory.stack, 0)}, DynamoDB ${number(memory.dynamodb, 0)}, ${memory.functions.length} function processes ${number(functions, 0)} (largest ${number(Math.max(0, ...memory.functions), 0)})`,
	].join("\n");
};
