import { SqsStore } from "../../../../node_modules/fauxqs/dist/sqs/sqsStore.js";
import { JournaledQueue } from "./journaled-queue.ts";
import type { MessageJournal } from "./message-journal.ts";

/**
 * The queues of one account and region, found by name whatever host their URL names. A queue that is created gets the
 * messages the journal kept for that name; until then they stay in the journal.
 */
export class JournaledSqsStore extends SqsStore {
	readonly #byName = new Map<string, JournaledQueue>();
	readonly #journal: MessageJournal;
	readonly #account: string;
	readonly #region: string;

	constructor(journal: MessageJournal, region: string, account: string) {
		super();
		this.#journal = journal;
		this.#region = region;
		this.#account = account;
	}

	override createQueue(
		name: string,
		url: string,
		_arn: string,
		attributes?: Record<string, string>,
		tags?: Record<string, string>,
	): JournaledQueue {
		const arn = `arn:aws:sqs:${this.#region}:${this.#account}:${name}`;
		const queue = new JournaledQueue(
			this.#journal,
			{ name, url, arn },
			attributes,
			tags,
		);
		this.#byName.set(name, queue);
		return queue;
	}

	override deleteQueue(url: string): boolean {
		const queue = this.getQueue(url);
		queue?.purge();
		queue?.cancelWaiters();
		return this.#byName.delete(queue?.name ?? "");
	}

	override buildQueueUrl(name: string, _port: string, host: string): string {
		return `http://${host}/${this.#account}/${name}`;
	}

	override getQueue(url: string): JournaledQueue | undefined {
		return this.#byName.get(url.slice(url.lastIndexOf("/") + 1));
	}

	override getQueueByName(name: string): JournaledQueue | undefined {
		return this.#byName.get(name);
	}

	override getQueueByArn(arn: string): JournaledQueue | undefined {
		return this.#byName.get(arn.slice(arn.lastIndexOf(":") + 1));
	}

	override listQueues(prefix = "", maxResults?: number): JournaledQueue[] {
		return [...this.#byName.values()]
			.filter(({ name }) => name.startsWith(prefix))
			.slice(0, maxResults);
	}

	override shutdown(): void {
		for (const queue of this.#byName.values()) {
			queue.cancelWaiters();
		}
	}

	/** The queues whose redrive policy names `deadLetterQueueArn`. */
	sourcesOf(deadLetterQueueArn: string): readonly JournaledQueue[] {
		return this.listQueues().filter(({ attributes }) =>
			attributes.RedrivePolicy?.includes(`"${deadLetterQueueArn}"`),
		);
	}

	/** Drops what outlived its queue's retention period. */
	expire(nowMs: number): void {
		for (const queue of this.#byName.values()) {
			const retentionMs =
				1000 * Number(queue.attributes.MessageRetentionPeriod);
			const expired = queue
				.waiting()
				.filter(({ sentTimestamp }) => sentTimestamp + retentionMs < nowMs);
			queue.discard(new Set(expired.map(({ messageId }) => messageId)));
		}
	}
}
