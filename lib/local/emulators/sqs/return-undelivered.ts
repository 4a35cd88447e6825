import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { JournaledSqsStore } from "./journaled-sqs-store.ts";

const requestSchema = z.object({ QueueUrl: z.string() });
const answerSchema = z.object({
	Messages: z.array(z.object({ ReceiptHandle: z.string() })),
});

/**
 * Puts messages back at once when whoever polled for them has left. Without it, a worker that is restarted takes one
 * batch into its grave, invisible until the timeout and one receive nearer to the dead-letter queue.
 */
export const returnUndelivered = (
	app: FastifyInstance,
	store: JournaledSqsStore,
): void => {
	app.addHook("preSerialization", (request, _reply, payload, done) => {
		const queueUrl = requestSchema.safeParse(request.body).data?.QueueUrl;
		const answer = answerSchema.safeParse(payload).data;
		if (queueUrl !== undefined && answer && request.raw.socket.destroyed) {
			for (const { ReceiptHandle } of answer.Messages) {
				store.getQueue(queueUrl)?.unreceive(ReceiptHandle);
			}
		}
		done(null, payload);
	});
};
