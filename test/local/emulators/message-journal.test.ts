import { appendFileSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { MessageJournal } from "#lib/local/emulators/sqs/message-journal.ts";
import type { StoredMessage } from "#lib/local/emulators/sqs/stored-message.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const message = (messageId: string, body = "body"): StoredMessage => ({
	messageId,
	body,
	md5OfBody: "",
	messageAttributes: {},
	md5OfMessageAttributes: "",
	sentTimestamp: 1,
	approximateReceiveCount: 0,
});
const newFile = () => join(temporaryDirectory(), "messages.jsonl");
const idsIn = (file: string, queue: string) =>
	new MessageJournal(file).messagesOf(queue).map(({ messageId }) => messageId);

it("gives messages back in the order they were put", () => {
	const file = newFile();
	const journal = new MessageJournal(file);
	journal.put("calls", message("1"));
	journal.put("emails", message("2"));
	journal.put("calls", message("3"));
	journal.delete(["1"]);
	journal.put("calls", message("4"));
	expect(idsIn(file, "calls")).toEqual(["3", "4"]);
});

it("moves a message to the queue it was put in last, at its end", () => {
	const file = newFile();
	const journal = new MessageJournal(file);
	journal.put("calls", message("1"));
	journal.put("dead", message("2"));
	journal.put("dead", message("1"));
	expect(idsIn(file, "calls")).toEqual([]);
	expect(idsIn(file, "dead")).toEqual(["2", "1"]);
});

it("keeps receive counts", () => {
	const file = newFile();
	const journal = new MessageJournal(file);
	journal.put("calls", message("1"));
	journal.received([{ ...message("1"), approximateReceiveCount: 3 }]);
	expect(new MessageJournal(file).messagesOf("calls")).toMatchObject([
		{ approximateReceiveCount: 3 },
	]);
});

it("ignores a line that a kill cut short, and loses none after it", () => {
	const file = newFile();
	new MessageJournal(file).put("calls", message("1"));
	const journal = new MessageJournal(file);
	appendFileSync(file, '\n{"put":{"messageId":"2","bo');
	journal.put("calls", message("3"));
	expect(idsIn(file, "calls")).toEqual(["1", "3"]);
});

it("grows no further than a few times what is alive", () => {
	const file = newFile();
	const journal = new MessageJournal(file);
	journal.put("calls", message("stays"));
	for (let at = 0; at < 40; at++) {
		journal.put("calls", message(`${at}`, "x".repeat(1024 * 1024)));
		journal.delete([`${at}`]);
	}
	expect(statSync(file).size).toBeLessThan(14 * 1024 * 1024);
	expect(idsIn(file, "calls")).toEqual(["stays"]);
	expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(1);
});
