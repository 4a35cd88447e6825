import { setTimeout as pause } from "node:timers/promises";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
	DeleteCommand,
	PutCommand,
	UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";

/** Longer than a sender may run. */
const leaseSeconds = 60;
const secondsPerDay = 24 * 60 * 60;

/** Longer than a delivery that could ask for the effect again is kept, and waits in a dead-letter queue after that. */
const keepSeconds = (): number =>
	(Number(env("KEEP_DELIVERIES_DAYS")) + 30) * secondsPerDay;

/** Another sender is at it, or died at it: come back when its lease is over. */
export class BusyError extends Error {
	override readonly name = "BusyError";
	/** Marks a failure of the world (shared/queue/failure.ts). */
	readonly code = "BUSY";
}

const key = (id: string) => ({
	TableName: env("TABLE_NAME"),
	Key: { pk: `EFFECT#${id}` },
});

const start = async (id: string, now: number): Promise<"ours" | "done"> => {
	try {
		await dynamodb.send(
			new PutCommand({
				TableName: env("TABLE_NAME"),
				Item: {
					...key(id).Key,
					state: "started",
					leaseUntil: now + leaseSeconds,
					expiresAt: now + keepSeconds(),
				},
				ConditionExpression:
					"attribute_not_exists(pk) OR (#state = :started AND leaseUntil < :now)",
				ExpressionAttributeNames: { "#state": "state" },
				ExpressionAttributeValues: { ":started": "started", ":now": now },
				ReturnValuesOnConditionCheckFailure: "ALL_OLD",
			}),
		);
		return "ours";
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error;
		if (error.Item?.state?.S === "done") return "done";
		throw new BusyError();
	}
};

const maxFinishes = 4;

/** Tried harder than anything else: the effect has happened, and without the note it would happen again. */
const finish = async (id: string): Promise<void> => {
	for (let attempt = 1; ; attempt++)
		try {
			await dynamodb.send(
				new UpdateCommand({
					...key(id),
					UpdateExpression: "SET #state = :done REMOVE leaseUntil",
					ExpressionAttributeNames: { "#state": "state" },
					ExpressionAttributeValues: { ":done": "done" },
				}),
			);
			return;
		} catch (error) {
			if (attempt === maxFinishes) throw error;
			await pause(100 * 2 ** attempt);
		}
};

/** The service itself said no, so nothing has happened; where no answer came it may have. */
const certainlyFailed = (error: unknown): boolean =>
	error instanceof Error &&
	"$metadata" in error &&
	typeof Reflect.get(Object(error.$metadata), "httpStatusCode") === "number";

/**
 * Runs `effect` unless it has run to its end before. A sender that dies between the effect and the note of it does it again
 * after the lease: mail may then arrive twice, but never not at all.
 */
export const once = async (
	id: string,
	effect: () => Promise<void>,
): Promise<void> => {
	if ((await start(id, Math.floor(Date.now() / 1000))) === "done") return;
	try {
		await effect();
	} catch (error) {
		if (certainlyFailed(error)) await dynamodb.send(new DeleteCommand(key(id)));
		throw error;
	}
	await finish(id);
};
