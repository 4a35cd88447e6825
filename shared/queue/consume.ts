import middy from "@middy/core";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { errorForLog } from "#shared/error-for-log.ts";
import { retryLater } from "./retry.ts";

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
				receives: record.attributes.ApproximateReceiveCount,
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
