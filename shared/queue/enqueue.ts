import { PutObjectCommand } from "@aws-sdk/client-s3";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { s3 } from "#shared/aws/s3.ts";
import { sqs } from "#shared/aws/sqs.ts";
import { env } from "#shared/env.ts";
import type { Envelope } from "#shared/webhook/envelope.ts";

/** Under SQS's 1 MiB with room to spare, and small enough that ten of them are one Lambda event of at most 6 MB. */
const maxMessageBytes = 240 * 1024;

const put = (Key: string, Body: string | Buffer) =>
	s3.send(new PutObjectCommand({ Bucket: env("BUCKET_NAME"), Key, Body }));

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
			error: error instanceof Error ? error.name : "unknown",
		});
		const queue = queueUrl.slice(queueUrl.lastIndexOf("/") + 1);
		await put(`waiting/${queue}/${envelope.id}`, message);
	}
};
