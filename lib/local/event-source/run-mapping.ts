import { setTimeout as wait } from "node:timers/promises";
import {
	DeleteMessageBatchCommand,
	type Message,
	ReceiveMessageCommand,
	type SQSClient,
} from "@aws-sdk/client-sqs";
import type { LocalFunction } from "../lambda/local-function.ts";
import { doneMessages } from "./done-messages.ts";
import { type EventSource, sqsEvents } from "./sqs-event.ts";

export type Mapping = EventSource & {
	readonly sqs: SQSClient;
	readonly queueUrl: string;
	readonly target: LocalFunction;
	readonly batchSize: number;
	readonly windowSeconds: number;
	readonly reportsFailures: boolean;
	/** Batches in work at the same time. */
	readonly pollers: number;
	readonly log: (line: string) => void;
};

/** What SQS gives out at a time, and the longest it lets a receiver wait. */
const maxReceived = 10;
const longPollSeconds = 20;

const receive = async (
	{ sqs, queueUrl }: Mapping,
	count: number,
	waitSeconds: number,
	abortSignal: AbortSignal,
) => {
	const command = new ReceiveMessageCommand({
		QueueUrl: queueUrl,
		MaxNumberOfMessages: Math.min(maxReceived, count),
		WaitTimeSeconds: Math.min(longPollSeconds, Math.max(0, waitSeconds)),
		MessageSystemAttributeNames: ["All"],
		MessageAttributeNames: ["All"],
	});
	const { Messages = [] } = await sqs.send(command, { abortSignal });
	return Messages;
};

/** Waits for messages, then gathers more until the batch is full or its window is over. */
const collect = async (mapping: Mapping, signal: AbortSignal) => {
	const { batchSize, windowSeconds } = mapping;
	const messages = [
		...(await receive(mapping, batchSize, longPollSeconds, signal)),
	];
	const deadline = Date.now() + windowSeconds * 1000;
	while (messages.length > 0 && messages.length < batchSize) {
		const seconds = Math.ceil((deadline - Date.now()) / 1000);
		if (seconds <= 0) break;
		const room = batchSize - messages.length;
		messages.push(...(await receive(mapping, room, seconds, signal)));
	}
	return messages;
};

const remove = async (
	{ sqs, queueUrl }: Mapping,
	messages: readonly Message[],
) => {
	for (let first = 0; first < messages.length; first += maxReceived) {
		const some = messages.slice(first, first + maxReceived);
		const Entries = some.map(({ ReceiptHandle }, index) => ({
			Id: String(index),
			ReceiptHandle,
		}));
		const command = new DeleteMessageBatchCommand({
			QueueUrl: queueUrl,
			Entries,
		});
		await sqs.send(command);
	}
};

/** Takes one batch to the function. Messages that are not done reappear when their visibility timeout is over. */
const takeBatch = async (mapping: Mapping, signal: AbortSignal) => {
	const messages = await collect(mapping, signal);
	for (const batch of sqsEvents(messages, mapping)) {
		const result = await mapping.target.invoke(batch.event);
		const { reportsFailures } = mapping;
		await remove(
			mapping,
			doneMessages(batch.messages, result, reportsFailures),
		);
		if (result.error?.didNotStart) throw new Error(result.error.errorMessage);
	}
};

const poll = async (mapping: Mapping, signal: AbortSignal) => {
	let pauseMs = 0;
	while (!signal.aborted) {
		try {
			await takeBatch(mapping, signal);
			pauseMs = 0;
		} catch (error) {
			if (signal.aborted) return;
			// A function that does not start, or a queue that does not answer, is left alone for longer each time.
			pauseMs = Math.min(10_000, pauseMs * 2 || 250);
			const { name } = mapping.target.settings;
			mapping.log(`${name}: no batch taken from ${mapping.queueUrl}: ${error}`);
			await wait(pauseMs, undefined, { signal }).catch(() => undefined);
		}
	}
};

/** Feeds a function from a queue until stopped. */
export const runMapping = (mapping: Mapping) => {
	const stop = new AbortController();
	const pollers = Array.from({ length: mapping.pollers }, () =>
		poll(mapping, stop.signal),
	);
	return {
		stop: async (): Promise<void> => {
			stop.abort();
			await Promise.all(pollers);
		},
	};
};
