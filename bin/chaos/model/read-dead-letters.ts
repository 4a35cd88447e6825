import {
	DeleteMessageCommand,
	type Message,
	ReceiveMessageCommand,
} from "@aws-sdk/client-sqs";
import * as z from "zod/mini";
import type { AwsClients } from "#lib/local/aws-clients.ts";
import type { LocalStack } from "#lib/local/start-local-stack.ts";
import { parseJson } from "#shared/parse.ts";

export type DeadLetter = {
	readonly queue: string;
	readonly webhook: string;
	/** The delivery's body as it was sent. */
	readonly body: string;
	/** What the letter says of itself. */
	readonly facts: Readonly<Record<string, string | undefined>>;
};

const Envelope = z.object({
	webhook: z._default(z.string(), ""),
	body: z._default(z.object({ text: z.optional(z.string()) }), {}),
});

const toDeadLetter = (
	queue: string,
	{ Body = "{}", MessageAttributes = {} }: Message,
): DeadLetter => {
	const { webhook, body } = parseJson(Envelope, Body);
	return {
		...{ queue, webhook, body: body.text ?? "" },
		facts: Object.fromEntries(
			Object.entries(MessageAttributes).map(([name, { StringValue }]) => [
				name,
				StringValue,
			]),
		),
	};
};

/** Takes every letter out of every dead-letter queue. */
export const readDeadLetters = async (
	{ sqs }: AwsClients,
	{ queues }: Pick<LocalStack, "queues">,
): Promise<readonly DeadLetter[]> => {
	const letters: DeadLetter[] = [];
	for (const [queue, { deadLetterUrl: QueueUrl }] of Object.entries(queues))
		for (;;) {
			const { Messages = [] } = await sqs.send(
				new ReceiveMessageCommand({
					QueueUrl,
					MaxNumberOfMessages: 10,
					MessageAttributeNames: ["All"],
				}),
			);
			if (Messages.length === 0) break;
			for (const message of Messages) {
				letters.push(toDeadLetter(queue, message));
				const { ReceiptHandle } = message;
				await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
			}
		}
	return letters;
};
