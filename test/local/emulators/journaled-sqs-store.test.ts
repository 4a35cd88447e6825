import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { JournaledSqsStore } from "#lib/local/emulators/sqs/journaled-sqs-store.ts";
import { MessageJournal } from "#lib/local/emulators/sqs/message-journal.ts";
import type { StoredMessage } from "#lib/local/emulators/sqs/stored-message.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const message = (messageId: string, sentTimestamp: number): StoredMessage => ({
	messageId,
	body: messageId,
	md5OfBody: "",
	messageAttributes: {},
	md5OfMessageAttributes: "",
	sentTimestamp,
	approximateReceiveCount: 0,
});

const openStore = (file: string) => {
	const journal = new MessageJournal(file);
	onTestFinished(() => journal.close());
	return new JournaledSqsStore(journal, "eu-west-1", "111122223333");
};

const createQueue = (store: JournaledSqsStore, name: string) =>
	store.createQueue(name, `http://127.0.0.1:1/x/${name}`, "", {
		MessageRetentionPeriod: "60",
	});

it("drops messages that outlived the retention period, on disk too", () => {
	const file = join(temporaryDirectory(), "messages.jsonl");
	const store = openStore(file);
	const queue = createQueue(store, "calls");
	queue.enqueue(message("old", 1_000));
	queue.enqueue(message("new", 2_000));

	store.expire(61_001);

	expect(queue.waiting().map(({ messageId }) => messageId)).toEqual(["new"]);
	expect(new MessageJournal(file).messagesOf("calls")).toHaveLength(1);
});

it("keeps the messages of a queue that is not created again", () => {
	const file = join(temporaryDirectory(), "messages.jsonl");
	createQueue(openStore(file), "calls").enqueue(message("kept", 1));

	createQueue(openStore(file), "emails");

	const store = openStore(file);
	expect(createQueue(store, "calls").waiting()).toMatchObject([
		{ messageId: "kept" },
	]);
	expect(createQueue(store, "emails").waiting()).toEqual([]);
});

it("forgets the messages of a deleted queue", () => {
	const file = join(temporaryDirectory(), "messages.jsonl");
	const store = openStore(file);
	const queue = createQueue(store, "calls");
	queue.enqueue(message("gone", 1));

	store.deleteQueue(queue.url);

	expect(new MessageJournal(file).messagesOf("calls")).toEqual([]);
});

it("finds a queue whatever host its URL names", () => {
	const store = openStore(join(temporaryDirectory(), "messages.jsonl"));
	const queue = createQueue(store, "calls");
	expect(store.getQueue("http://localhost:9/000000000000/calls")).toBe(queue);
});
