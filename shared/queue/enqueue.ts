import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { sqs } from "#shared/aws/sqs.ts";
import { env } from "#shared/env.ts";
import { errorForLog } from "#shared/error-for-log.ts";
import type { Envelope } from "#shared/webhook/envelope.ts";

/** Under SQS's 1 MiB with room to spare, and small enough that ten of them are one Lambda event of at most 6 MB. */
const maxMessageBytes = 240 * 1024;

/** Loaded when it is needed: hardly any delivery is that large, and every cold start would pay for it. */
const put = async (key: string, body: string | Buffer): Promise<void> => {
	const { putObject } = await import("./put-object.ts");
	await putObject(key, body);
};

/** Claim check: the body waits in the bucket, the message says where. */
const checkIn = async (envelope: Envelope, body: Buffer): Promise<Envelope> => {
	const key = `bodies/${envelope.receivedAt.slice(0, 10)}/${envelope.id}`;
	await put(key, body);
	return { ...envelope, body: { key } };
};

/**
 * Resolves once the envelope is in the queue, or in the bucket while the queue cannot be reached: from there the overflow
 * worker moves it to the queue. Rejects when it is in neither, so that the provider is told to try again.
 */
export const enqueue = async (
	envelope: Envelope,
	body: Buffer,
): Promise<void> => {
	let message = JSON.stringify(envelope);
	if (Buffer.byteLength(message) > maxMessageBytes)
		message = JSON.stringify(await checkIn(envelope, body));
	const queueUrl = env("QUEUE_URL");
	try {
		await sqs.send(
			new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: message }),
		);
	} catch (error) {
		console.error({
			message: "queue out of reach",
			webhook: envelope.webhook,
			error: errorForLog(error),
		});
		const queue = queueUrl.slice(queueUrl.lastIndexOf("/") + 1);
		await put(`waiting/${queue}/${envelope.id}`, message);
	}
};
