import { SqsQueue } from "../../../../node_modules/fauxqs/dist/sqs/sqsStore.js";
import type { ReceivedMessage } from "../../../../node_modules/fauxqs/dist/sqs/sqsTypes.js";
import type { MessageJournal } from "./message-journal.ts";
import type { StoredMessage } from "./stored-message.ts";

export type QueueIdentity = {
	readonly name: string;
	readonly url: string;
	readonly arn: string;
};

/** A fauxqs queue that writes each change of its messages to the journal before it happens in memory. */
export class JournaledQueue extends SqsQueue {
	readonly #journal: MessageJournal;

	constructor(
		journal: MessageJournal,
		{ name, url, arn }: QueueIdentity,
		attributes?: Record<string, string>,
		tags?: Record<string, string>,
	) {
		super(name, url, arn, attributes, tags);
		this.#journal = journal;
		for (const message of journal.messagesOf(name)) {
			super.enqueue(message);
			this.sequenceCounter = Math.max(
				this.sequenceCounter,
				Number(message.sequenceNumber ?? 0),
			);
		}
	}

	/** Called by fauxqs for a message that was sent, and for one that its source queue gives up on. */
	override enqueue(message: StoredMessage): void {
		const from = this.#journal.queueOf(message.messageId);
		if (from !== undefined && from !== this.name) {
			message.deadLetterQueueSourceArn = this.#siblingArn(from);
		}
		this.#journal.put(this.name, message);
		super.enqueue(message);
	}

	override dequeue(
		maxCount: number,
		visibilityTimeoutSeconds?: number,
		findDeadLetterQueue?: (arn: string) => SqsQueue | undefined,
	): ReceivedMessage[] {
		const received = super.dequeue(
			maxCount,
			visibilityTimeoutSeconds,
			findDeadLetterQueue,
		);
		this.#journal.received(
			received.flatMap(({ ReceiptHandle }) => this.inFlight(ReceiptHandle)),
		);
		return received;
	}

	override deleteMessage(receiptHandle: string): boolean {
		this.#journal.delete(
			this.inFlight(receiptHandle).map(({ messageId }) => messageId),
		);
		return super.deleteMessage(receiptHandle);
	}

	override purge(): void {
		this.#journal.empty(this.name);
		super.purge();
	}

	/** The message a receipt handle stands for; none once its visibility timeout is over. */
	inFlight(receiptHandle: string): readonly StoredMessage[] {
		const entry = this.inflightMessages.get(receiptHandle);
		return entry ? [entry.message] : [];
	}

	/** Takes back a receive that reached nobody. */
	unreceive(receiptHandle: string): void {
		for (const message of this.inFlight(receiptHandle)) {
			message.approximateReceiveCount -= 1;
			this.#journal.received([message]);
		}
		this.changeVisibility(receiptHandle, 0);
	}

	/** The messages a receive could return now. */
	waiting(): readonly StoredMessage[] {
		this.processTimers();
		return [...this.messages, ...[...this.fifoMessages.values()].flat()];
	}

	/** Takes waiting messages out for good. */
	discard(messageIds: ReadonlySet<string>): void {
		if (messageIds.size === 0) {
			return;
		}
		this.#journal.delete([...messageIds]);
		const stays = ({ messageId }: StoredMessage) => !messageIds.has(messageId);
		this.messages = this.messages.filter(stays);
		for (const [group, messages] of this.fifoMessages) {
			this.fifoMessages.set(group, messages.filter(stays));
		}
	}

	#siblingArn(name: string): string {
		return `${this.arn.slice(0, this.arn.lastIndexOf(":"))}:${name}`;
	}
}
