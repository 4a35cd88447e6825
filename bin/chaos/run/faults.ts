import * as z from "zod/mini";
import type { Fault } from "#lib/local/emulators/guard/fault.ts";
import type { FunctionCall } from "#lib/local/start-local-stack.ts";
import { parseJson } from "#shared/parse.ts";
import type { Profile } from "../profile.ts";
import type { Random } from "../random.ts";
import {
	bucketFailed,
	cancelled,
	dynamodbFailed,
	queueFailed,
	throttled,
} from "./fault-words.ts";

export type FaultCounts = {
	/** DynamoDB calls that were told to come back later. */
	throttled: number;
	/** Transactions that were cancelled because of another. */
	cancelled: number;
	/** SQS and S3 calls that failed. */
	outages: number;
	/** Calls that were carried out and not confirmed. */
	answersLost: number;
};

/** Of a hundred calls. */
const share = {
	throttled: 0.05,
	outages: 0.01,
	answersLost: 0.005,
};

const Transaction = z.object({ TransactItems: z.array(z.unknown()) });

const targetOf = ({ headers }: FunctionCall): string =>
	String(headers["x-amz-target"]).split(".").at(-1) ?? "";

/** The same for a call and the SDK's own repetitions of it. */
const callIdOf = ({ headers }: FunctionCall): string =>
	String(headers["amz-sdk-invocation-id"]);

/** What goes wrong in AWS, `cancelled` of the transactions for one. Calls of those whom it `spares` never fail. */
export const faults = (
	random: Random,
	{ cancelled: cancelledShare, spares }: Pick<Profile, "cancelled" | "spares">,
) => {
	const counts: FaultCounts = {
		throttled: 0,
		cancelled: 0,
		outages: 0,
		answersLost: 0,
	};
	/** Calls that fail however often they are repeated. */
	const hopeless = new Set<string>();

	const ofDynamodb = (call: FunctionCall): Fault | undefined => {
		if (random.chance(share.throttled)) {
			counts.throttled++;
			return random.pick(throttled);
		}
		const isTransaction = targetOf(call) === "TransactWriteItems";
		if (isTransaction && random.chance(cancelledShare)) {
			counts.cancelled++;
			const { TransactItems } = parseJson(Transaction, call.body.toString());
			return cancelled(TransactItems.length);
		}
		if (!random.chance(share.answersLost)) return undefined;
		counts.answersLost++;
		return { ...dynamodbFailed, afterwards: true };
	};

	const ofQueueOrBucket = (call: FunctionCall): Fault | undefined => {
		const words = call.service === "sqs" ? queueFailed : bucketFailed;
		const callId = callIdOf(call);
		if (hopeless.has(callId) || random.chance(share.outages)) {
			// Every other time the service is gone for longer than the SDK's patience.
			if (random.chance(0.5)) hopeless.add(callId);
			counts.outages++;
			return random.pick(words);
		}
		if (call.service === "s3" || !random.chance(share.answersLost))
			return undefined;
		counts.answersLost++;
		return { ...random.pick(words), afterwards: true };
	};

	return {
		counts,
		faultOf: (call: FunctionCall): Fault | undefined => {
			if (spares(call.functionName)) return undefined;
			if (call.service === "dynamodb") return ofDynamodb(call);
			if (call.service === "sqs" || call.service === "s3")
				return ofQueueOrBucket(call);
			return undefined;
		},
	};
};
