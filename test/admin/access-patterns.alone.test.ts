import { readdir, readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { queueNames } from "#shared/events.ts";
import { applyAppointment } from "#shared/records/appointments.ts";
import { providers } from "#webhooks/webhooks.ts";
import type { AdminRoute } from "../../functions/admin/answer.ts";
import { type RouteKey, routeKeys } from "../../functions/admin/route-keys.ts";
import {
	recordedDeliveries,
	stepOf,
} from "../lifecycles/recorded-deliveries.ts";
import { useRecordsTable } from "../support/records-table.ts";

/** What all providers have ever told is in the table; every question an admin may ask of it is one of its keys. */

const { requests } = useRecordsTable();
let routes: Readonly<Record<RouteKey, AdminRoute>>;

const now = "2026-11-20T15:05:00.000Z";
const arrival = (id: string) => ({
	...{ id, type: "any", provider: "twilio", webhook: "twilio/sms" },
	...{ receivedAt: now, callId: id, keepDays: 30 },
});

const soon = {
	id: "calcom:soon",
	startsAt: new Date(Date.now() + 60 * 60 * 1000).toISOString(),
};

const calledOff = "calcom:called-off";

beforeAll(async () => {
	const { commit } = await import("#shared/records/commit.ts");
	const { putApplied, putFailed } = await import(
		"#shared/records/note-delivery.ts"
	);
	for (const { name } of providers)
		for (const queue of queueNames)
			for (const recorded of await recordedDeliveries(name, queue))
				await commit(stepOf(recorded));
	await commit((draft) => {
		const booking = { ...soon, provider: "calcom", at: now };
		applyAppointment(draft, { ...booking, kind: "created" }, "US");
		applyAppointment(
			draft,
			{ ...booking, id: calledOff, kind: "cancelled", status: "cancelled" },
			"US",
		);
		putApplied(draft, arrival("1"), now, "applied");
		putApplied(draft, arrival("2"), now, "ignored");
		putFailed(draft, arrival("3"), now, "malformed");
	});
	({ routes } = await import("../../functions/admin/routes.ts"));
}, 120_000);

const asked = new Set<RouteKey>();

type Fields = Readonly<Record<string, unknown>>;

const ask = async (
	key: RouteKey,
	id = "",
	query: Readonly<Record<string, string>> = {},
): Promise<Fields> => {
	asked.add(key);
	const request = { id, query, body: "", defaultCountry: "US" };
	return (await routes[key](request)) as Fields;
};

const askAll = async (
	...question: Parameters<typeof ask>
): Promise<readonly Fields[]> => {
	const [key, id, query] = question;
	const { items } = await ask(key, id, { limit: "100", ...query });
	return items as readonly Fields[];
};

/** A call stands where it reached us, which in the recorded requests is up to an hour after it began. */
const callToleranceMilliseconds = 60 * 60_000;

const newestFirst = (
	items: readonly Fields[],
	time: string,
	toleranceMilliseconds = 0,
): void => {
	const times = items.map((item) => Date.parse(String(item[time])));
	expect(times.length).toBeGreaterThan(0);
	for (const [index, one] of times.slice(1).entries())
		expect(one).toBeLessThanOrEqual(
			(times[index] ?? 0) + toleranceMilliseconds,
		);
};

const fields = {
	call: "id provider direction from to status outcome startedAt answeredAt endedAt durationSeconds contactId source recording transcription",
	message:
		"id provider conversationId direction from to text media status sentAt contactId",
	contact:
		"id kind name phones emails source tags smsOptOut createdAt lastInteractionAt",
	interaction: "id contactId type direction provider occurredAt summary ref",
	email: "id provider to state events",
	payment: "id provider customer status amount currency createdAt updatedAt",
	appointment:
		"id provider title startsAt endsAt timeZone attendees status rescheduledFrom",
	delivery: "id provider webhook type state receivedAt appliedAt count",
};

/** Over all of some records together: what one of them does not know another does. */
const expectFields = (
	kind: keyof typeof fields,
	...records: readonly Fields[]
): void => {
	const names = new Set(records.flatMap((record) => Object.keys(record)));
	expect([...names]).toEqual(expect.arrayContaining(fields[kind].split(" ")));
	for (const internal of ["pk", "version", "facts", "kindKey", "contactKey"])
		expect([...names]).not.toContain(internal);
};

const call = "twilio:CA7b1f60d2c94e4ab58f3d21e6a0c95b37";
const phone = "+12075550142";

describe("an admin finds", () => {
	it("a contact by id, by phone and by address, and all of them newest first", async () => {
		const [byPhone = {}] = await askAll("GET /api/contacts", "", { phone });
		expectFields("contact", byPhone);
		expect(await ask("GET /api/contacts/{id}", String(byPhone.id))).toEqual(
			byPhone,
		);
		const all = await askAll("GET /api/contacts");
		newestFirst(all, "createdAt");
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		const email = all.flatMap(({ emails }) => emails as string[])[0] ?? "";
		const [byEmail = {}] = await askAll("GET /api/contacts", "", { email });
		expect(byEmail.emails).toContain(email);
	});

	it("what happened with a contact, and all of one type, newest first", async () => {
		const [{ id } = {}] = await askAll("GET /api/contacts", "", { phone });
		const theirs = await askAll(
			"GET /api/contacts/{id}/interactions",
			String(id),
		);
		newestFirst(theirs, "occurredAt", callToleranceMilliseconds);
		expectFields("interaction", ...theirs);
		for (const interaction of theirs) expect(interaction.contactId).toBe(id);
		const types = "call sms email social appointment payment order".split(" ");
		for (const type of types) {
			const items = await askAll("GET /api/interactions", "", { type });
			newestFirst(
				items,
				"occurredAt",
				type === "call" ? callToleranceMilliseconds : 0,
			);
			for (const item of items) expect(item.type).toBe(type);
			expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
		}
	});

	it("a call by id, and all of them newest first", async () => {
		expectFields("call", await ask("GET /api/calls/{id}", call), {
			source: "of a tracked call",
		});
		newestFirst(
			await askAll("GET /api/calls"),
			"startedAt",
			callToleranceMilliseconds,
		);
	});

	it("a conversation by its numbers, its messages in order, and a message by id", async () => {
		const conversations = await askAll("GET /api/conversations");
		newestFirst(conversations, "lastMessageAt");
		const [{ id, ours, theirs } = {}] = conversations.filter(
			(one) => String(one.ours).length > 6,
		);
		expect(
			await askAll("GET /api/conversations", "", {
				ours: String(ours),
				theirs: String(theirs),
			}),
		).toMatchObject([{ id }]);
		const messages = await askAll(
			"GET /api/conversations/{id}/messages",
			String(id),
		);
		newestFirst([...messages].reverse(), "sentAt");
		const [message = {}] = messages;
		expect(await ask("GET /api/messages/{id}", String(message.id))).toEqual(
			message,
		);
		expectFields("message", ...messages, { text: "of a message that came in" });
	});

	it("a mail by the provider's id, and whether an address may be written to", async () => {
		newestFirst(await askAll("GET /api/emails"), "sentAt");
		const mails = await askAll(
			"GET /api/emails/{id}",
			"sendgrid:pQ7vTn2XRkqLw0aZbY3d_g",
		);
		expectFields("email", ...mails);
		const suppressed = await askAll("GET /api/suppressions");
		newestFirst(suppressed, "since");
		const address = String(suppressed[0]?.address);
		expect(await ask("GET /api/suppressions/{id}", address)).toEqual(
			suppressed[0],
		);
	});

	it.each([
		["payments", "GET /api/payments", "GET /api/payments/{id}"],
		["subscriptions", "GET /api/subscriptions", "GET /api/subscriptions/{id}"],
	] as const)("%s by id and by customer", async (_, list, find) => {
		const all = await askAll(list);
		newestFirst(all, "createdAt");
		expectFields("payment", ...all);
		const [one = {}] = all.filter(({ customer }) => customer);
		expect(await ask(find, String(one.id))).toEqual(one);
		const customer = String(one.customer);
		expect(await askAll(list, "", { customer })).toEqual(
			all.filter((other) => other.customer === customer),
		);
	});

	it("an appointment by id, and those to come", async () => {
		const all = await askAll("GET /api/appointments");
		newestFirst(
			all.filter(({ startsAt }) => startsAt),
			"startsAt",
		);
		expectFields("appointment", ...all);
		expect(await ask("GET /api/appointments/{id}", String(all[0]?.id))).toEqual(
			all[0],
		);
		const upcoming = await askAll("GET /api/appointments", "", {
			upcoming: "true",
		});
		const now = new Date().toISOString();
		expect(upcoming).toContainEqual(expect.objectContaining(soon));
		expect(all.map(({ id }) => id)).toContain(calledOff);
		expect(upcoming.map(({ id }) => id)).toEqual(
			all
				.filter(({ startsAt = "" }) => String(startsAt) > now)
				.filter(({ status }) => status !== "cancelled" && status !== "rejected")
				.map(({ id }) => id)
				.reverse(),
		);
	});

	it.each([
		["order", "GET /api/orders", "GET /api/orders/{id}", "createdAt"],
		["product", "GET /api/products", "GET /api/products/{id}", "createdAt"],
		["activity", "GET /api/social", "GET /api/social/{id}", "createdAt"],
	] as const)(
		"an %s by id, and all of them newest first",
		async (_, list, find, time) => {
			const all = await askAll(list);
			newestFirst(all, time);
			expect(await ask(find, String(all[0]?.id))).toEqual(all[0]);
		},
	);

	it("the orders of one customer", async () => {
		const all = await askAll("GET /api/orders");
		const customer = String(all.find((one) => one.customer)?.customer);
		expect(customer).toMatch(/^shopify:/);
		expect(await askAll("GET /api/orders", "", { customer })).toEqual(
			all.filter((other) => other.customer === customer),
		);
	});

	it("a delivery by id, by provider and by state", async () => {
		expectFields("delivery", await ask("GET /api/deliveries/{id}", "twilio:1"));
		const provider = "twilio";
		const found = async (query: Readonly<Record<string, string>>) =>
			(await askAll("GET /api/deliveries", "", query)).map(({ id }) => id);
		expect(await found({ provider })).toEqual([
			"twilio:3",
			"twilio:2",
			"twilio:1",
		]);
		expect(await found({ state: "applied" })).toEqual(["twilio:1"]);
		expect(await found({ state: "ignored" })).toEqual(["twilio:2"]);
		expect(await found({ state: "failed" })).toEqual(["twilio:3"]);
		expect(await found({ state: "failed", provider: "stripe" })).toEqual([]);
	});

	it("the settings", async () => {
		expect(await ask("GET /api/settings")).toHaveProperty("callFlow");
	});
});

describe("no question is answered by a scan:", () => {
	it("all that was asked above, of every route, was asked by key", () => {
		const commands = new Set(requests.map(({ command }) => command));
		expect([...commands].sort()).toEqual([
			"BatchGetItemCommand",
			"GetItemCommand",
			"PutItemCommand",
			"QueryCommand",
			"TransactWriteItemsCommand",
		]);
		expect([...asked].sort()).toEqual(
			routeKeys.filter((key) => key.startsWith("GET ")).sort(),
		);
	});

	it("no code that is deployed knows how", async () => {
		const folders = ["functions", "shared"];
		const scans = await Promise.all(
			folders.flatMap(async (folder) => {
				const names = await readdir(folder, { recursive: true });
				const sources = names.filter((name) => name.endsWith(".ts"));
				expect(sources.length).toBeGreaterThan(50);
				const texts = await Promise.all(
					sources.map((name) => readFile(`${folder}/${name}`, "utf8")),
				);
				return sources.filter((_, index) =>
					/ScanCommand|paginateScan|ExecuteStatement|PartiQL/.test(
						texts[index] ?? "",
					),
				);
			}),
		);
		expect(scans.flat()).toEqual([]);
	});
});
