import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { JournaledSqsStore } from "./journaled-sqs-store.ts";

const requestSchema = z.object({
	QueueUrl: z.string(),
	AttributeNames: z._default(z.array(z.string()), []),
	MessageSystemAttributeNames: z._default(z.array(z.string()), []),
});
const answerSchema = z.object({
	Messages: z._default(
		z.array(
			z.looseObject({
				ReceiptHandle: z.string(),
				Attributes: z.optional(z.record(z.string(), z.string())),
			}),
		),
		[],
	),
});

/** Tells the receiver of a dead letter, when it asks, which queue gave up on it. */
export const addDeadLetterSourceAttribute = (
	app: FastifyInstance,
	store: JournaledSqsStore,
): void => {
	app.addHook("preSerialization", (request, _reply, payload, done) => {
		const receives =
			request.headers["x-amz-target"] === "AmazonSQS.ReceiveMessage";
		const input = requestSchema.safeParse(request.body).data;
		const answer = answerSchema.safeParse(payload).data;
		if (!receives || !input || !answer?.Messages.length || !asks(input)) {
			done(null, payload);
			return;
		}
		const queue = store.getQueue(input.QueueUrl);
		const Messages = answer.Messages.map((message) => {
			const source = queue?.inFlight(message.ReceiptHandle)[0];
			const arn = source?.deadLetterQueueSourceArn;
			const more = arn ? { DeadLetterQueueSourceArn: arn } : {};
			return { ...message, Attributes: { ...message.Attributes, ...more } };
		});
		done(null, { Messages });
	});
};

const asks = (input: z.infer<typeof requestSchema>): boolean =>
	[...input.AttributeNames, ...input.MessageSystemAttributeNames].some(
		(name) => name === "All" || name === "DeadLetterQueueSourceArn",
	);
