import { createHash } from "node:crypto";
import type { Context, SQSRecord } from "aws-lambda";
import { beforeAll, expect, it, vi } from "vitest";
import { useRecordsTable } from "../support/records-table.ts";

/** A batch of SendGrid's with something in it that nobody can read, in the worker of e-mails. */

useRecordsTable();
let work: (id: string, batch: readonly unknown[]) => Promise<number>;

beforeAll(async () => {
	vi.spyOn(console, "error").mockImplementation(() => {});
	const { handler } = await import(
		"../../functions/workers/emails/emails.lambda.ts"
	);
	work = async (id, batch) => {
		const envelope = {
			id,
			webhook: "sendgrid",
			receivedAt: "2026-11-20T15:05:00.000Z",
			method: "POST",
			query: "",
			headers: {},
			body: { text: JSON.stringify(batch) },
		};
		const record = {
			messageId: id,
			body: JSON.stringify(envelope),
			attributes: { ApproximateReceiveCount: "1" },
			messageAttributes: {},
		} as SQSRecord;
		const answer = await handler({ Records: [record] }, {} as Context);
		return answer.batchItemFailures.length;
	};
}, 30_000);

const find = async (pk: string) => {
	const { readItems } = await import("#shared/records/read-items.ts");
	return (await readItems([pk]))[0];
};

const delivered = (name: string) => ({
	email: `${name}@example.com`,
	event: "delivered",
	timestamp: 1_795_183_204,
	sg_event_id: name,
	sg_message_id: `${name}.recv`,
});

const keyOf = (batch: readonly unknown[]): string =>
	`DELIVERY#sendgrid:${createHash("sha256").update(JSON.stringify(batch)).digest("hex")}`;

it.each([
	["no object", "x"],
	["no address", { ...delivered("x"), email: undefined }],
	["no time", { ...delivered("x"), timestamp: "soon" }],
	["an id too long to be stored", { ...delivered("x".repeat(600)) }],
	[
		"a recipient too long to be stored",
		{ ...delivered("x"), email: `${"x".repeat(2100)}@example.com` },
	],
])("one with %s holds up nobody", async (what, broken) => {
	const name = what.replaceAll(" ", "");
	const people = Array.from({ length: 70 }, (_, at) => `${name}-${at}`);
	const batch = [
		...people.map(delivered).slice(1),
		broken,
		delivered(`${name}-0`),
	];
	for (const id of ["first", "again"])
		expect(await work(`${name} ${id}`, batch)).toBe(1);
	for (const one of people)
		expect(
			await find(`EMAIL#sendgrid:${one}#${one}@example.com`),
		).toMatchObject({
			state: "delivered",
			version: 1,
		});
	expect(await find(keyOf(batch))).toMatchObject({
		state: "failed",
		count: 2,
		reason: expect.stringMatching(/; all else that it tells of is applied$/),
	});
});

it("says of a batch of one nothing but what is wrong", async () => {
	const batch = [{ event: "open" }];
	await work("alone", batch);
	expect(await find(keyOf(batch))).toMatchObject({
		type: "open",
		reason: "unexpected shape: email (invalid_type), timestamp (invalid_type)",
	});
});

it("half a character that a mail server says holds up nothing", async () => {
	const batch = [{ ...delivered("half"), response: "250 hi \ud83d" }];
	expect(await work("half", batch)).toBe(0);
	expect(await find("EMAIL#sendgrid:half#half@example.com")).toMatchObject({
		events: [{ kind: "delivered", detail: "250 hi \ufffd" }],
	});
});

it("a delivery and a mail that half a character names are stored all the same", async () => {
	const batch = [delivered("\ud83d"), { event: "o\ud83d" }];
	expect(await work("named", batch)).toBe(0);
	expect(await find("EMAIL#sendgrid:\ufffd#\ufffd@example.com")).toMatchObject({
		state: "delivered",
	});
	expect(await find(keyOf(batch))).toMatchObject({
		type: "delivered,o\ufffd",
	});
});
