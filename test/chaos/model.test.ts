import { expect, it } from "vitest";
import { arrivalsOf } from "../../bin/chaos/model/arrivals.ts";
import { compareContacts } from "../../bin/chaos/model/compare-contacts.ts";
import { compareDeadLetters } from "../../bin/chaos/model/compare-dead-letters.ts";
import { compareDeliveries } from "../../bin/chaos/model/compare-deliveries.ts";
import { compareKept } from "../../bin/chaos/model/compare-kept.ts";
import { compareMails } from "../../bin/chaos/model/compare-mails.ts";
import { compareRecords } from "../../bin/chaos/model/compare-records.ts";
import { noFindings } from "../../bin/chaos/model/findings.ts";
import type { DeadLetter } from "../../bin/chaos/model/read-dead-letters.ts";
import type { TableItem } from "../../bin/chaos/model/read-table.ts";
import { nothing, type Planned } from "../../bin/chaos/plan/planned.ts";

const record = "PAYMENT#stripe:in_1";
const handles = ["customer:stripe:cus_1", "phone:+15852000000"] as const;

const paid: Planned = {
	kind: "genuine",
	provider: "stripe",
	webhook: "stripe",
	request: { method: "POST", body: "paid" },
	delivery: { id: "stripe:evt_1", type: "invoice.paid", state: "applied" },
	claims: {
		...nothing,
		records: [record],
		fields: [
			{ record, field: "status", value: "paid", rank: 2 },
			{ record, field: "status", value: "open", rank: 1 },
		],
		people: [handles],
		timeline: [{ record, handle: handles[0] }],
		customers: [handles[0]],
		mails: [{ to: "a@example.com", about: "$1.00" }],
	},
};
const poison: Planned = {
	...paid,
	kind: "poison",
	request: { method: "POST", body: "poison" },
	delivery: {
		...{ id: "stripe:evt_2", type: "invoice.paid", state: "failed" },
		reason: "amount_due",
	},
	claims: nothing,
};
const forged: Planned = {
	...paid,
	kind: "forged",
	delivery: { id: "stripe:evt_3", type: "invoice.paid", state: "applied" },
};

const whole: Readonly<Record<string, TableItem>> = {
	"DELIVERY#stripe:evt_1": {
		...{ type: "invoice.paid", state: "applied", count: 2 },
		facts: { callIds: ["one", "two"] },
	},
	"DELIVERY#stripe:evt_2": {
		...{ type: "invoice.paid", state: "failed", count: 1 },
		reason: "amount_due: expected number",
		facts: { callIds: ["three"] },
	},
	[record]: { status: "paid", version: 1, contactId: "A", contactKey: "A" },
	"CONTACT#A": {
		...{ pk: "CONTACT#A", id: "A", links: ["phone:+15852000000"] },
		handle: { kind: "customer", value: "stripe:cus_1" },
		impression: { isCustomer: true },
	},
	"CONTACT#B": {
		...{ pk: "CONTACT#B", id: "B", links: ["customer:stripe:cus_1"] },
		handle: { kind: "phone", value: "+15852000000" },
	},
};
const letter: DeadLetter = {
	...{ queue: "payments", webhook: "stripe", body: "poison" },
	facts: { provider: "stripe", type: "invoice.paid", reason: "amount_due: no" },
};

/** What is found where the table, the mails or the letters are otherwise than they must be. */
const find = ({
	items = {},
	mails = 1,
	letters = [letter],
	kept = ["stripe:evt_1#one", "stripe:evt_2#three"],
}: {
	readonly items?: Readonly<Record<string, TableItem | undefined>>;
	readonly mails?: number;
	readonly letters?: readonly DeadLetter[];
	readonly kept?: readonly string[];
} = {}) => {
	const table = new Map(
		Object.entries({ ...whole, ...items }).flatMap(([key, item]) =>
			item ? [[key, item] as const] : [],
		),
	);
	const outcomes = new Map([
		[paid, { wanted: 2, sent: 2, taken: 2, refused: 0 }],
		[poison, { wanted: 1, sent: 1, taken: 1, refused: 0 }],
		[forged, { wanted: 1, sent: 1, taken: 0, refused: 1 }],
	]);
	const findings = noFindings();
	const arrivals = arrivalsOf(outcomes, table);
	const genuine = arrivals.filter(({ planned }) => planned.kind === "genuine");
	compareDeliveries(arrivals, outcomes, table, findings);
	compareKept(
		arrivals,
		table,
		new Set(kept.map((one) => `ENVELOPE#${one}`)),
		findings,
	);
	compareRecords(genuine, table, findings);
	compareContacts(genuine, [...outcomes.keys()], table, findings);
	compareMails(
		genuine,
		new Map([["$1.00 to a@example.com", mails]]),
		true,
		findings,
	);
	compareDeadLetters(arrivals, letters, findings);
	return Object.entries(findings)
		.filter(([, lines]) => lines.length > 0)
		.map(([kind]) => kind);
};

const changed = (key: string, change: TableItem) => ({
	items: { [key]: { ...whole[key], ...change } },
});

it("finds nothing where all is as it must be", () => {
	expect(find()).toEqual([]);
});

it.each([
	["a delivery is missing", { items: { "DELIVERY#stripe:evt_1": undefined } }],
	["it failed", changed("DELIVERY#stripe:evt_1", { state: "failed" })],
	[
		"a call of it is not counted",
		changed("DELIVERY#stripe:evt_1", { count: 1 }),
	],
	["its record is missing", { items: { [record]: undefined } }],
	["nobody has its number", { items: { "CONTACT#B": undefined } }],
	["its mail was not sent", { mails: 0 }],
	["what came is not kept", { kept: ["stripe:evt_2#three"] }],
	[
		"what came first is not kept",
		{ kept: ["stripe:evt_1#two", "stripe:evt_2#three"] },
	],
	[
		"nobody knows which call came first",
		changed("DELIVERY#stripe:evt_1", { facts: undefined }),
	],
	["poison is in no queue", { letters: [] }],
	[
		"a good delivery is set aside",
		{ letters: [letter, { ...letter, body: "paid" }] },
	],
])("calls it lost where %s", (_, change) => {
	expect(find(change)).toContain("lost");
});

it.each([
	[
		"is counted more often than sent",
		changed("DELIVERY#stripe:evt_1", { count: 3 }),
	],
	["wrote its record twice", changed(record, { version: 2 })],
	["sent its mail twice", { mails: 2 }],
])("calls it applied twice where a delivery %s", (_, change) => {
	expect(find(change)).toEqual(["appliedTwice"]);
});

it.each([
	[
		"a delivery is of another type",
		changed("DELIVERY#stripe:evt_1", { type: "x" }),
	],
	["another delivery is there", { items: { "DELIVERY#stripe:evt_9": {} } }],
	[
		"poison failed for another reason",
		changed("DELIVERY#stripe:evt_2", { reason: "" }),
	],
	["a letter does not say why", { letters: [{ ...letter, facts: {} }] }],
	["a status was taken back", changed(record, { status: "open" })],
	["another record is there", { items: { "CALL#twilio:CA1": { version: 1 } } }],
	[
		"one person is two contacts",
		{
			items: {
				"CONTACT#A": { ...whole["CONTACT#A"], links: [] },
				"CONTACT#B": { ...whole["CONTACT#B"], links: [] },
			},
		},
	],
	[
		"a contact has somebody else's number",
		{
			items: {
				"CONTACT#B": {
					...whole["CONTACT#B"],
					links: ["customer:stripe:cus_1", "phone:+15852000001"],
				},
				"CONTACT#C": {
					...{ pk: "CONTACT#C", id: "C", links: ["phone:+15852000000"] },
					handle: { kind: "phone", value: "+15852000001" },
				},
			},
		},
	],
	["a link does not lead back", changed("CONTACT#A", { links: [] })],
	["who paid is no customer", changed("CONTACT#A", { impression: {} })],
	["a record is in another timeline", changed(record, { contactKey: "C" })],
])("calls it wrong where %s", (_, change) => {
	expect(find(change)).toContain("wrong");
});

it("sees a forgery that was let in", () => {
	expect(find({ items: { "DELIVERY#stripe:evt_3": {} } })).toEqual([
		"forgeriesIn",
	]);
});
