import { randomUUID } from "node:crypto";
import { SqsError } from "../../../../node_modules/fauxqs/dist/common/errors.js";
import type { JournaledQueue } from "./journaled-queue.ts";
import type { JournaledSqsStore } from "./journaled-sqs-store.ts";
import type { StoredMessage } from "./stored-message.ts";
import { encodeTaskHandle } from "./task-handle.ts";

type FinishedTask = {
	readonly Status: "COMPLETED" | "FAILED";
	readonly FailureReason: string | undefined;
	readonly SourceArn: string;
	readonly DestinationArn: string | undefined;
	readonly ApproximateNumberOfMessagesMoved: number;
	readonly ApproximateNumberOfMessagesToMove: number;
	readonly StartedTimestamp: number;
};

/**
 * Of a message that was sent to the dead-letter queue, instead of given up to it by another queue.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/troubleshooting-dlq-redrive.html
 */
const SOURCE_UNKNOWN = "CouldNotDetermineMessageSource";

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
		if (sources.length === 0) {
			throw new SqsError(
				"InvalidParameterValue",
				"Source queue must be configured as a Dead Letter Queue.",
			);
		}
		const destination = destinationArn && this.#queue(destinationArn);
		const waiting = source.waiting();
		const moved = moveWhile(source, waiting, (message) => {
			const { deadLetterQueueSourceArn: from } = message;
			return destination || sources.find(({ arn }) => arn === from);
		});
		const isDone = moved === waiting.length;
		this.#finished.unshift({
			Status: isDone ? "COMPLETED" : "FAILED",
			FailureReason: isDone ? undefined : SOURCE_UNKNOWN,
			SourceArn: sourceArn,
			DestinationArn: destinationArn,
			ApproximateNumberOfMessagesMoved: moved,
			ApproximateNumberOfMessagesToMove: waiting.length,
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
 * As AWS has it, a redriven message is a new one: new id, new time, no receives. Ends at the first that has no destination.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html
 */
const moveWhile = (
	source: JournaledQueue,
	messages: readonly StoredMessage[],
	destinationOf: (message: StoredMessage) => JournaledQueue | undefined,
): number => {
	const moved = new Set<string>();
	for (const message of messages) {
		const destination = destinationOf(message);
		if (!destination) break;
		destination.enqueue({
			...message,
			messageId: randomUUID(),
			sentTimestamp: Date.now(),
			approximateReceiveCount: 0,
			approximateFirstReceiveTimestamp: undefined,
			deadLetterQueueSourceArn: undefined,
		});
		moved.add(message.messageId);
	}
	// Only now that the copies are journaled: a kill in between repeats messages, never loses one.
	source.discard(moved);
	return moved.size;
};
