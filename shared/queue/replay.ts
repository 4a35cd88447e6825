import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { QueueName } from "#shared/events.ts";
import { readEnvelope } from "#shared/records/stored-envelopes.ts";
import type { Envelope } from "#shared/webhook/envelope.ts";

type Effects = {
	readonly sqs: SQSClient;
	readonly queueUrlOf: (queue: QueueName) => Promise<string>;
	/** Webhook id -> the queue of its deliveries. */
	readonly queueOf: (webhook: string) => QueueName | undefined;
};

/**
 * Applies a kept delivery once more, after a fix of its reader say. Safe to do twice: records merge what they know already, and
 * effects have the ids they had. Resolves to false when the delivery is no longer kept.
 */
export const replay = async (
	deliveryId: string,
	{ sqs, queueUrlOf, queueOf }: Effects,
): Promise<boolean> => {
	const message = await readEnvelope(deliveryId);
	if (message === undefined) return false;
	// Only `enqueue` writes what is kept.
	const envelope = JSON.parse(message) as Envelope;
	const queue = queueOf(envelope.webhook);
	if (!queue) throw new Error(`No queue belongs to ${envelope.webhook}`);
	const again: Envelope = { ...envelope, isReplay: true };
	await sqs.send(
		new SendMessageCommand({
			QueueUrl: await queueUrlOf(queue),
			MessageBody: JSON.stringify(again),
		}),
	);
	return true;
};
