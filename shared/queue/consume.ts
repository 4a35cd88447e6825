import {
	ChangeMessageVisibilityCommand,
	SendMessageCommand,
} from "@aws-sdk/client-sqs";
import middy from "@middy/core";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { sqs } from "#shared/aws/sqs.ts";
import { env } from "#shared/env.ts";
import { errorForLog } from "#shared/error-for-log.ts";
import { isOfTheWorld } from "./failure.ts";
import { maxReceives } from "./max-receives.ts";

const receivesOf = ({ attributes }: SQSRecord): number =>
	Number(attributes.ApproximateReceiveCount);

/** Longer each time, at most a quarter of an hour; at once where the next stop is the dead-letter queue. */
const delaySeconds = (receives: number, world: boolean): number => {
	if (world) return Math.min(900, 5 * 2 ** receives);
	return receives >= maxReceives ? 0 : 2 ** (receives - 1);
};

/** Puts a copy at the end of the queue, whose receives count from one again. */
const startOver = (record: SQSRecord, delay: number) =>
	sqs.send(
		new SendMessageCommand({
			QueueUrl: env("QUEUE_URL"),
			MessageBody: record.body,
			DelaySeconds: delay,
		}),
	);

const handBack = (record: SQSRecord, delay: number) =>
	sqs.send(
		new ChangeMessageVisibilityCommand({
			QueueUrl: env("QUEUE_URL"),
			ReceiptHandle: record.receiptHandle,
			VisibilityTimeout: delay,
		}),
	);

/** Tells whether the message is done with: it was started over under another id. */
const retryLater = async (
	record: SQSRecord,
	error: unknown,
): Promise<boolean> => {
	const world = isOfTheWorld(error);
	const receives = receivesOf(record);
	const delay = delaySeconds(receives, world);
	try {
		// A failure of the world must not count towards giving the message up.
		if (world && receives >= maxReceives - 1) {
			await startOver(record, delay);
			return true;
		}
		await handBack(record, delay);
	} catch {
		// The queue's own visibility timeout hands it back, only later.
	}
	return false;
};

/** Runs `handle` over each message of a batch, side by side; those that fail come again, the others are done. */
export const consume = (handle: (record: SQSRecord) => Promise<void>) => {
	const attempt = async (record: SQSRecord): Promise<string[]> => {
		try {
			await handle(record);
			return [];
		} catch (error) {
			console.error({
				message: "failed",
				messageId: record.messageId,
				receives: receivesOf(record),
				error: errorForLog(error),
			});
			return (await retryLater(record, error)) ? [] : [record.messageId];
		}
	};
	return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
		const failed = (await Promise.all(Records.map(attempt))).flat();
		return {
			batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })),
		};
	});
};
