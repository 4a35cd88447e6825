import {
	ChangeMessageVisibilityCommand,
	type MessageAttributeValue,
	SendMessageCommand,
} from "@aws-sdk/client-sqs";
import type { SQSRecord } from "aws-lambda";
import { sqs } from "#shared/aws/sqs.ts";
import { env } from "#shared/env.ts";
import { DeliveryError, isOfTheWorld, reasonOf } from "./failure.ts";
import { maxReceives } from "./max-receives.ts";

/** Carried by a message that starts over: failures of the world and of the message are counted apart. */
type Counts = {
	readonly worldFailures: number;
	readonly messageFailures: number;
};

const countsOf = ({ messageAttributes, attributes }: SQSRecord): Counts => {
	const count = (name: keyof Counts): number =>
		Number(messageAttributes[name]?.stringValue ?? 0);
	// A failure of the world sends a copy, so whatever this one was handed out for before was the message's own failure.
	const earlier = Number(attributes.ApproximateReceiveCount) - 1;
	return {
		worldFailures: count("worldFailures"),
		messageFailures: count("messageFailures") + earlier,
	};
};

const maxAttributeLength = 256;

const text = (value: string): MessageAttributeValue => ({
	DataType: "String",
	StringValue: value.slice(0, maxAttributeLength).toWellFormed() || "-",
});

const number = (value: number): MessageAttributeValue => ({
	DataType: "Number",
	StringValue: String(value),
});

/** Puts a copy at the end of the queue: its receives count from one again. */
const startOver = (record: SQSRecord, counts: Counts) =>
	sqs.send(
		new SendMessageCommand({
			QueueUrl: env("QUEUE_URL"),
			MessageBody: record.body,
			DelaySeconds: Math.min(900, 5 * 2 ** counts.worldFailures),
			MessageAttributes: {
				worldFailures: number(counts.worldFailures + 1),
				messageFailures: number(counts.messageFailures),
			},
		}),
	);

const handBack = (record: SQSRecord, delaySeconds: number) =>
	sqs.send(
		new ChangeMessageVisibilityCommand({
			QueueUrl: env("QUEUE_URL"),
			ReceiptHandle: record.receiptHandle,
			VisibilityTimeout: delaySeconds,
		}),
	);

/** To the dead-letter queue, saying why: the queue itself, which would move it there next, cannot say that. */
const setAside = (record: SQSRecord, error: unknown) => {
	const facts =
		error instanceof DeliveryError
			? error.facts
			: { reason: reasonOf(error), lastFailedAt: new Date().toISOString() };
	return sqs.send(
		new SendMessageCommand({
			QueueUrl: env("DEAD_LETTER_QUEUE_URL"),
			MessageBody: record.body,
			MessageAttributes: Object.fromEntries(
				Object.entries(facts).map(([name, value]) => [name, text(value)]),
			),
		}),
	);
};

/** Sees to a message that failed. Tells whether it is done with, since another message goes on in its place. */
export const retryLater = async (
	record: SQSRecord,
	error: unknown,
): Promise<boolean> => {
	const counts = countsOf(record);
	const failures = counts.messageFailures + 1;
	try {
		if (isOfTheWorld(error)) {
			await startOver(record, counts);
			return true;
		}
		if (failures >= maxReceives) {
			await setAside(record, error);
			return true;
		}
		await handBack(record, 2 ** (failures - 1));
	} catch {
		// The queue's own visibility timeout hands it back, only later, and its redrive policy gives it up.
	}
	return false;
};
