import { randomUUID } from "node:crypto";
import { SqsError } from "../../../../node_modules/fauxqs/dist/common/errors.js";
import type { JournaledQueue } from "./journaled-queue.ts";
import type { JournaledSqsStore } from "./journaled-sqs-store.ts";
import type { StoredMessage } from "./stored-message.ts";
import { encodeTaskHandle } from "./task-handle.ts";

type FinishedTask = {
	readonly Status: "COMPLETED";
	readonly SourceArn: string;
	readonly DestinationArn: string | undefined;
	readonly ApproximateNumberOfMessagesMoved: number;
	readonly ApproximateNumberOfMessagesToMove: number;
	readonly StartedTimestamp: number;
};

/** The redrive of a dead-letter queue, which fauxqs lacks. A task is done by the time its start is answered. */
export class MoveTasks {
	readonly #store: JournaledSqsStore;
	readonly #finished: FinishedTask[] = [];

	constructor(store: JournaledSqsStore) {
		this.#store = store;
	}

	/** @throws {SqsError} when a queue does not exist or the source is nobody's dead-letter queue. */
	start(sourceArn: string, destinationArn?: string): { TaskHandle: string } {
		const source = this.#queue(sourceArn);
		const sources = this.#store.sourcesOf(sourceArn);
		const [firstSource] = sources;
		if (!firstSource) {
			throw new SqsError(
				"InvalidParameterValue",
				"Source queue must be configured as a Dead Letter Queue.",
			);
		}
		const destination = destinationArn && this.#queue(destinationArn);
		const moved = moveAll(source, ({ deadLetterQueueSourceArn: from }) => {
			return (
				destination || sources.find(({ arn }) => arn === from) || firstSource
			);
		});
		this.#finished.unshift({
			Status: "COMPLETED",
			SourceArn: sourceArn,
			DestinationArn: destinationArn,
			ApproximateNumberOfMessagesMoved: moved,
			ApproximateNumberOfMessagesToMove: moved,
			StartedTimestamp: Date.now(),
		});
		return { TaskHandle: encodeTaskHandle(randomUUID(), sourceArn) };
	}

	/** Newest first. Handles are given for running tasks only, and ours never run. */
	list(sourceArn: string, maxResults: number): readonly FinishedTask[] {
		return this.#finished
			.filter(({ SourceArn }) => SourceArn === sourceArn)
			.slice(0, maxResults);
	}

	#queue(arn: string): JournaledQueue {
		const queue = this.#store.getQueueByArn(arn);
		if (!queue) {
			throw new SqsError(
				"ResourceNotFoundException",
				"One or more specified resources don't exist.",
				404,
			);
		}
		return queue;
	}
}

/**
 * As AWS has it, a redriven message is a new one: new id, new time, no receives.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html
 */
const moveAll = (
	source: JournaledQueue,
	destinationOf: (message: StoredMessage) => JournaledQueue,
): number => {
	const waiting = source.waiting();
	for (const message of waiting) {
		destinationOf(message).enqueue({
			...message,
			messageId: randomUUID(),
			sentTimestamp: Date.now(),
			approximateReceiveCount: 0,
			approximateFirstReceiveTimestamp: undefined,
			deadLetterQueueSourceArn: undefined,
		});
	}
	// Only now that the copies are journaled: a kill in between repeats messages, never loses one.
	source.discard(new Set(waiting.map(({ messageId }) => messageId)));
	return waiting.length;
};
