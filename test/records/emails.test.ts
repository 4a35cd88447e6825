import { describe, expect, it } from "vitest";
import type { EmailEvent } from "#shared/events.ts";
import { applyEmail } from "#shared/records/emails.ts";
import { endInEveryOrder } from "../support/every-order.ts";
import { memoryRecords } from "../support/memory-records.ts";
import { permutations } from "../support/permutations.ts";

const at = (second: number): string =>
	`2026-11-20T14:02:${String(second).padStart(2, "0")}.000Z`;

const event = (
	kind: EmailEvent["kind"],
	second: number,
	more: Partial<EmailEvent> = {},
): EmailEvent => ({
	kind,
	id: "sendgrid:m1",
	provider: "sendgrid",
	to: "ada@example.com",
	at: at(second),
	eventId: `${kind}-${second}`,
	...more,
});

const tableAfter = (...events: readonly EmailEvent[]) => {
	const records = memoryRecords();
	for (const one of events) records.step((draft) => applyEmail(draft, one));
	return records.snapshot();
};

const email = (...events: readonly EmailEvent[]) =>
	tableAfter(...events)["EMAIL#sendgrid:m1#ada@example.com"];

const suppression = (...events: readonly EmailEvent[]) =>
	tableAfter(...events)["SUPPRESSION#ada@example.com"];

const life = [
	event("sent", 0),
	event("delivered", 2),
	event("opened", 3, { isMachine: true }),
	event("clicked", 4),
	event("bounced", 5, { isPermanent: true }),
	event("spam_report", 6),
];

it("a mail's life ends in the same record in whatever order it is told, each event twice", () => {
	expect(
		endInEveryOrder(
			life.map((one) => [one]),
			applyEmail,
		),
	).toEqual(tableAfter(...life));
	expect(email(...life)).toMatchObject({ state: "spam_report", sentAt: at(0) });
});

it("an event that is told in two ways is one, whichever way came first", () => {
	const one = event("bounced", 1, { eventId: "e", detail: "no such user" });
	const other = { ...one, detail: "unknown" };
	expect(email(one, other)).toEqual(email(other, one));
	expect(email(one, other)).toMatchObject({ events: { length: 1 } });
});

it.each(["opened", "clicked"] as const)(
	"a mail that a program has %s is no further than before, and its story says so",
	(kind) => {
		expect(
			email(event("delivered", 1), event(kind, 2, { isMachine: true })),
		).toMatchObject({
			state: "delivered",
			events: [{ kind: "delivered" }, { kind, isMachine: true }],
		});
	},
);

it("what a mail server says is cut where an item could not hold a hundred of it", () => {
	const wordy = Array.from({ length: 120 }, (_, second) =>
		event("delayed", 0, { eventId: `${second}`, detail: "x".repeat(4000) }),
	);
	expect(JSON.stringify(email(...wordy)).length).toBeLessThan(100_000);
});

it("what is cut ends with a whole character", () => {
	const detail = `${"x".repeat(499)}\u{1f4ec}`;
	expect(email(event("delayed", 1, { detail }))).toMatchObject({
		events: [{ detail: "x".repeat(499) }],
	});
});

describe("an address", () => {
	it.each([
		["bounced", { isPermanent: true }, "bounce"],
		["spam_report", {}, "complaint"],
		["unsubscribed", {}, "unsubscribe"],
	] as const)("that %s is suppressed", (kind, more, reason) => {
		expect(suppression(event(kind, 1, more))).toMatchObject({
			reason,
			since: at(1),
			kindKey: "SUPPRESSION",
		});
	});

	it.each([
		event("bounced", 1),
		event("failed", 1),
		event("delayed", 1),
		event("opened", 1, { isMachine: true }),
	])("is not for $kind", (one) => {
		expect(suppression(one)).toBeUndefined();
	});

	it("is the same address with a name beside it, in other letters", () => {
		expect(
			suppression(event("spam_report", 1, { to: "Ada <Ada@Example.com>" })),
		).toMatchObject({ reason: "complaint" });
	});

	it("may be written to again once they have subscribed again", () => {
		const item = suppression(
			event("unsubscribed", 1),
			event("resubscribed", 2),
		);
		expect(item).toMatchObject({ since: at(2) });
		expect(item).not.toHaveProperty("reason");
		expect(item).not.toHaveProperty("kindKey");
	});

	it.each([
		["bounced", "bounce"],
		["spam_report", "complaint"],
	] as const)("that %s is not revived by subscribing again", (kind, reason) => {
		expect(
			suppression(
				event(kind, 1, { isPermanent: true }),
				event("unsubscribed", 2),
				event("resubscribed", 3),
			),
		).toMatchObject({ reason, since: at(1) });
	});

	it("that left two lists and has come back to one is still suppressed", () => {
		const [one, other] = [{ list: "1" }, { list: "2" }];
		const wishes = [
			event("unsubscribed", 1, one),
			event("unsubscribed", 2, other),
			event("resubscribed", 3, other),
			event("resubscribed", 4),
		];
		for (const order of permutations(wishes))
			expect(suppression(...order)).toMatchObject({
				reason: "unsubscribe",
				since: at(1),
			});
		expect(
			suppression(...wishes, event("resubscribed", 5, one)),
		).not.toHaveProperty("reason");
	});

	it("that has left the mail of one provider is not revived by coming back to another's", () => {
		const topic = { provider: "ses", id: "ses:m1" };
		const wishes = [
			event("unsubscribed", 1, { provider: "mailgun", id: "mailgun:m1" }),
			event("unsubscribed", 2, topic),
			event("resubscribed", 3, topic),
		];
		for (const order of permutations(wishes))
			expect(suppression(...order)).toMatchObject({
				reason: "unsubscribe",
				provider: "mailgun",
				since: at(1),
			});
	});

	it("that bounced and complained is one that bounced and complained, whatever list it was on", () => {
		const named = { isPermanent: true, list: "1" };
		const item = suppression(
			event("bounced", 1, named),
			event("spam_report", 2, named),
			event("resubscribed", 3, named),
		);
		expect(item).toMatchObject({ reason: "complaint" });
		expect(Object.keys(Object(item?.facts)).sort()).toEqual([
			"bounce",
			"complaint",
			"unsubscribe:sendgrid:1",
		]);
	});

	it("who leaves and comes at the same moment has left", () => {
		const both = [event("unsubscribed", 1), event("resubscribed", 1)];
		for (const order of permutations(both))
			expect(suppression(...order)).toMatchObject({ reason: "unsubscribe" });
	});
});
