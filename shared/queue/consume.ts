import {
	ChangeMessageVisibilityCommand,
	SendMessageCommand,
} from "@aws-sdk/client-sqs";
import middy from "@middy/core";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { sqs } from "#shared/aws/sqs.ts";
import { env } from "#shared/env.ts";
import { isOfTheWorld } from "./failure.ts";

/** From here on the queue would give a message up; a failure of the world must not count towards that. */
const lastReceives = 4;

const receivesOf = ({ attributes }: SQSRecord): number =>
	Number(attributes.ApproximateReceiveCount);

/** Longer each time, at most a quarter of an hour. */
const delaySeconds = (receives: number, world: boolean): number =>
	Math.min(900, (world ? 5 : 1) * 2 ** receives);

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
		if (world && receives >= lastReceives) {
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
				error: error instanceof Error ? error.name : "unknown",
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
