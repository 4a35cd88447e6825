import { describe, expect, it } from "vitest";
import { applyEmail } from "#shared/records/emails.ts";
import { resendReader } from "#webhooks/resend/reader.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { permutations } from "../../support/permutations.ts";
import { emailDelivery } from "../email-delivery.ts";

const at = (second: number): string => `2026-11-20T14:02:0${second}.000Z`;

const told = (type: string, second: number, data: object) =>
	resendReader.normalize(
		emailDelivery(
			"resend",
			{
				type,
				created_at: at(second),
				data: { id: "1", email: "a@example.com", ...data },
			},
			{ "svix-id": `msg_${second}` },
		),
	);

const contact = (
	second: number,
	unsubscribed: boolean,
	audience_id?: string,
	type = "contact.updated",
) => told(type, second, { unsubscribed, audience_id });

const added = (second: number, origin?: unknown) =>
	told("suppression.added", second, { origin });

const removed = (second: number, origin?: unknown) =>
	told("suppression.removed", second, { origin });

/** The same, in whatever order they are told. */
const suppressionAfter = (...tellings: readonly ReturnType<typeof told>[]) => {
	const ends = permutations(tellings).map((order) => {
		const records = memoryRecords();
		for (const event of order.flat())
			records.step((draft) => applyEmail(draft, event));
		return records.snapshot()["SUPPRESSION#a@example.com"];
	});
	for (const end of ends) expect(end).toEqual(ends[0]);
	return ends[0];
};

describe.each(["contact.created", "contact.updated"])("%s", (type) => {
	it.each([
		[true, "unsubscribed"],
		[false, "resubscribed"],
	])("of one that has unsubscribed, %s, is %s", (unsubscribed, kind) => {
		expect(contact(1, unsubscribed, "audience", type)).toMatchObject([
			{ kind, to: "a@example.com", list: "audience" },
		]);
		expect(contact(1, unsubscribed, undefined, type)[0]?.list).toBeUndefined();
	});
});

it.each([
	["bounce", "bounced", true, undefined],
	["complaint", "spam_report", undefined, undefined],
	["manual", "unsubscribed", undefined, "suppression"],
	["newer", "unsubscribed", undefined, "suppression"],
	[undefined, "unsubscribed", undefined, "suppression"],
	[7, "unsubscribed", undefined, "suppression"],
])("a suppression for %j is %s", (origin, kind, isPermanent, list) => {
	const [event] = added(1, origin);
	expect([event?.kind, event?.isPermanent, event?.list]).toEqual([
		kind,
		isPermanent,
		list,
	]);
});

describe("an address", () => {
	it("that was suppressed by hand is free once that is taken back", () => {
		expect(suppressionAfter(added(1, "manual"))).toMatchObject({
			reason: "unsubscribe",
		});
		expect(
			suppressionAfter(added(1, "manual"), removed(2, "manual")),
		).not.toHaveProperty("reason");
	});

	it.each([
		["bounce", "bounce"],
		["complaint", "complaint"],
	])("that was suppressed for a %s stays so", (origin, reason) => {
		expect(removed(2, origin)).toEqual([]);
		expect(
			suppressionAfter(
				added(1, origin),
				removed(2, origin),
				removed(3),
				contact(4, false),
			),
		).toMatchObject({ reason, since: at(1) });
	});

	it("that comes back to its audience is free", () => {
		expect(
			suppressionAfter(contact(1, true, "one"), contact(2, false, "one")),
		).not.toHaveProperty("reason");
	});

	it.each([
		["another audience", contact(2, false, "two")],
		["no audience", contact(2, false)],
		["the list of suppressions", removed(2, "manual")],
	])("that comes back to %s has still left its own", (_, back) => {
		expect(suppressionAfter(contact(1, true, "one"), back)).toMatchObject({
			reason: "unsubscribe",
			since: at(1),
		});
	});

	it("that is subscribed stays suppressed by hand", () => {
		expect(
			suppressionAfter(
				added(1, "manual"),
				contact(2, false, "one"),
				contact(3, false, "two", "contact.created"),
			),
		).toMatchObject({ reason: "unsubscribe", since: at(1) });
	});

	it("that is new and subscribed is suppressed in no list", () => {
		const item = suppressionAfter(contact(1, false, "one", "contact.created"));
		expect(item).not.toHaveProperty("reason");
		expect(item).not.toHaveProperty("kindKey");
	});
});
