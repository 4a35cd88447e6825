import * as z from "zod/mini";
import { LineJournal, readJournal } from "../line-journal.ts";
import { type StoredMessage, storedMessageSchema } from "./stored-message.ts";

const recordSchema = z.union([
	z.object({ put: storedMessageSchema, queue: z.string() }),
	z.object({
		received: z.string(),
		count: z.number(),
		firstAt: z.optional(z.number()),
	}),
	z.object({ deleted: z.array(z.string()) }),
	z.object({ emptied: z.string() }),
]);

type Entry = {
	readonly queue: string;
	readonly message: StoredMessage;
	readonly bytes: number;
};

const SMALLEST_REWRITE_BYTES = 8 * 1024 * 1024;
const DEAD_TO_LIVE = 3;

/**
 * Every message of every queue, on disk before SQS answers. Keyed by queue name, since URLs change with the port.
 * A message id lives in one queue at a time: putting it elsewhere is the move, in one line.
 */
export class MessageJournal {
	readonly #journal: LineJournal;
	readonly #live = new Map<string, Entry>();
	#liveBytes = 0;

	constructor(path: string) {
		for (const line of readJournal(path)) {
			this.#replay(line);
		}
		this.#journal = new LineJournal(path);
		this.#compact();
	}

	/** The messages a queue holds, oldest first; those that were in flight are among them. */
	messagesOf(queue: string): readonly StoredMessage[] {
		return this.#entriesOf(queue).map(({ message }) => message);
	}

	/** The queue a message is in, if it is in one. */
	queueOf(messageId: string): string | undefined {
		return this.#live.get(messageId)?.queue;
	}

	put(queue: string, message: StoredMessage): void {
		const bytes = this.#journal.append([{ put: message, queue }]);
		this.#keep({ queue, message, bytes });
		this.#compactWhenLarge();
	}

	/** Keeps the receive counts, so that a poison message reaches its dead-letter queue across restarts too. */
	received(messages: readonly StoredMessage[]): void {
		if (messages.length === 0) {
			return;
		}
		this.#journal.append(
			messages.map((message) => ({
				received: message.messageId,
				count: message.approximateReceiveCount,
				firstAt: message.approximateFirstReceiveTimestamp,
			})),
		);
		this.#compactWhenLarge();
	}

	delete(messageIds: readonly string[]): void {
		if (messageIds.length === 0) {
			return;
		}
		this.#journal.append([{ deleted: messageIds }]);
		messageIds.forEach((id) => {
			this.#forget(id);
		});
		this.#compactWhenLarge();
	}

	/** Forgets all messages of a queue that is purged or deleted. */
	empty(queue: string): void {
		this.#journal.append([{ emptied: queue }]);
		this.#forgetQueue(queue);
	}

	close(): void {
		this.#journal.close();
	}

	#replay(line: unknown): void {
		const record = recordSchema.parse(line);
		if ("put" in record) {
			const bytes = Buffer.byteLength(record.put.body);
			this.#keep({ queue: record.queue, message: record.put, bytes });
		} else if ("received" in record) {
			const message = this.#live.get(record.received)?.message;
			if (message) {
				message.approximateReceiveCount = record.count;
				message.approximateFirstReceiveTimestamp = record.firstAt;
			}
		} else if ("deleted" in record) {
			record.deleted.forEach((id) => {
				this.#forget(id);
			});
		} else {
			this.#forgetQueue(record.emptied);
		}
	}

	#keep(entry: Entry): void {
		// Taken out first, so that a message that moved goes to the end of its new queue.
		this.#forget(entry.message.messageId);
		this.#live.set(entry.message.messageId, entry);
		this.#liveBytes += entry.bytes;
	}

	#forget(messageId: string): void {
		this.#liveBytes -= this.#live.get(messageId)?.bytes ?? 0;
		this.#live.delete(messageId);
	}

	#entriesOf(queue: string): readonly Entry[] {
		return [...this.#live.values()].filter((entry) => entry.queue === queue);
	}

	#forgetQueue(queue: string): void {
		for (const { message } of this.#entriesOf(queue)) {
			this.#forget(message.messageId);
		}
	}

	#compactWhenLarge(): void {
		const worthwhile = SMALLEST_REWRITE_BYTES + DEAD_TO_LIVE * this.#liveBytes;
		if (this.#journal.bytes > worthwhile) {
			this.#compact();
		}
	}

	#compact(): void {
		this.#journal.rewrite(
			[...this.#live.values()].map(({ queue, message }) => ({
				put: message,
				queue,
			})),
		);
	}
}
