import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import { sqs } from "#shared/aws/sqs.ts";
import { env } from "#shared/env.ts";
import type { Effect } from "./effect.ts";

/** What one SendMessageBatch takes. */
const maxEntries = 10;

const sendBatch = async (effects: readonly Effect[]): Promise<void> => {
	const { Failed = [] } = await sqs.send(
		new SendMessageBatchCommand({
			QueueUrl: env("EMAIL_QUEUE_URL"),
			Entries: effects.map((effect, index) => ({
				Id: String(index),
				MessageBody: JSON.stringify(effect),
			})),
		}),
	);
	if (Failed.length > 0)
		throw new Error(`${Failed.length} effects did not reach their queue`);
};

/** Hands effects to their sender. Rejects unless all are durable: the delivery is then consumed again. */
export const sendEffects = async (
	effects: readonly Effect[],
): Promise<void> => {
	for (let start = 0; start < effects.length; start += maxEntries)
		await sendBatch(effects.slice(start, start + maxEntries));
};
