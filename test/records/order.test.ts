import { describe, expect, it } from "vitest";
import type {
	AppointmentEvent,
	CallEvent,
	CommerceEvent,
	EmailEvent,
	MessageEvent,
	PaymentEvent,
	SocialEvent,
} from "#shared/events.ts";
import { applyCall } from "#shared/records/apply-call.ts";
import { applyMessage } from "#shared/records/apply-message.ts";
import { applyPayment } from "#shared/records/apply-payment.ts";
import { applyAppointment } from "#shared/records/appointments.ts";
import { applyCommerce } from "#shared/records/commerce.ts";
import type { Draft } from "#shared/records/draft.ts";
import { applyEmail } from "#shared/records/emails.ts";
import { applySocial } from "#shared/records/social.ts";
import {
	applied,
	endInEveryOrder,
	type Table,
} from "../support/every-order.ts";
import { memoryRecords } from "../support/memory-records.ts";
import { permutations } from "../support/permutations.ts";

const at = (second: number): string =>
	new Date(Date.UTC(2026, 2, 1, 12, 0, second)).toISOString();

const call = {
	id: "twilio:CA1",
	provider: "twilio",
	direction: "inbound",
	from: "+15855550123",
	to: "+14155550100",
} as const;

const callEvents: readonly CallEvent[] = [
	{ ...call, kind: "incoming", at: at(9), status: "ringing" },
	{ ...call, kind: "status", at: at(1), startedAt: at(1), status: "ringing" },
	{
		...call,
		kind: "status",
		at: at(4),
		answeredAt: at(4),
		status: "in-progress",
	},
	{
		...call,
		kind: "status",
		at: at(30),
		endedAt: at(30),
		durationSeconds: 26,
		status: "completed",
	},
	{
		kind: "recording",
		id: call.id,
		provider: call.provider,
		at: at(33),
		outcome: "voicemail",
		recording: { id: "RE1", status: "completed", durationSeconds: 20 },
	},
	{
		...call,
		kind: "transcription",
		at: at(40),
		transcription: { id: "TR1", status: "completed", text: "hello" },
	},
];

const message = {
	id: "twilio:SM1",
	provider: "twilio",
	direction: "outbound",
	from: "+14155550100",
	to: "+15855550123",
	kind: "status",
} as const;

const messageEvents: readonly MessageEvent[] = [
	{ ...message, at: at(1), status: "queued" },
	{ ...message, at: at(2), status: "sent" },
	{ ...message, at: at(3), status: "undelivered", errorCode: "30003" },
	{ ...message, at: at(4), status: "failed", errorCode: "30005" },
	{ ...message, at: at(5), status: "sending" },
];

const subscription = {
	kind: "subscription",
	id: "stripe:sub_1",
	provider: "stripe",
	customer: { id: "stripe:cus_1" },
	amount: 9900,
	currency: "usd",
} as const;

const paymentEvents: readonly PaymentEvent[] = [
	{
		...subscription,
		at: at(1),
		order: "1#evt_a",
		status: "incomplete",
		startedAt: at(1),
	},
	{
		...subscription,
		at: at(2),
		order: "2#evt_b",
		status: "active",
		cancelAt: at(5),
	},
	{
		...subscription,
		at: at(2),
		order: "2#evt_c",
		changed: { facts: ["status", "cancelAt"], order: "2#z_evt_c" },
		status: "past_due",
		cancelAt: null,
		amount: 12900,
	},
	{
		...subscription,
		at: at(9),
		order: "9#evt_d",
		status: "canceled",
		endedAt: at(9),
	},
	{
		kind: "invoice",
		id: "stripe:in_1",
		provider: "stripe",
		at: at(2),
		order: "2#evt_e",
		customer: { id: "stripe:cus_1", email: "Ada@Example.com", name: "Ada" },
		status: "failed",
		amount: 9900,
		currency: "usd",
		failure: { attempt: 1 },
	},
	{
		kind: "invoice",
		id: "stripe:in_1",
		provider: "stripe",
		at: at(1),
		order: "1#evt_f",
		customer: { id: "stripe:cus_1" },
		status: "paid",
		subscriptionId: "stripe:sub_1",
	},
];

const email = {
	id: "sendgrid:m1",
	provider: "sendgrid",
	to: "Ada@example.com",
} as const;

const emailEvents: readonly EmailEvent[] = [
	{ ...email, kind: "sent", at: at(0), eventId: "a" },
	{ ...email, kind: "delivered", at: at(2), eventId: "b" },
	{ ...email, kind: "opened", at: at(3), eventId: "c" },
	{ ...email, kind: "opened", at: at(3), eventId: "d", isMachine: true },
	{ ...email, kind: "unsubscribed", at: at(5), eventId: "e" },
	{ ...email, kind: "spam_report", at: at(4), eventId: "f" },
];

const booking = { provider: "calcom", title: "Demo" } as const;

const appointmentEvents: readonly AppointmentEvent[] = [
	{
		...booking,
		kind: "created",
		id: "calcom:old",
		at: at(1),
		status: "confirmed",
		startsAt: at(50),
		attendees: [{ email: "ada@example.com", name: "Ada" }],
	},
	{
		...booking,
		kind: "rescheduled",
		id: "calcom:new",
		at: at(2),
		status: "confirmed",
		startsAt: at(55),
		rescheduledFrom: "calcom:old",
	},
	{
		...booking,
		kind: "cancelled",
		id: "calcom:old",
		at: at(2),
		status: "cancelled",
	},
	{
		...booking,
		kind: "cancelled",
		id: "calcom:new",
		at: at(4),
		status: "cancelled",
		reason: "ill",
	},
];

const shop = { provider: "shopify", order: "" } as const;

const commerceEvents: readonly CommerceEvent[] = [
	{
		...shop,
		kind: "order",
		id: "shopify:1",
		at: at(1),
		createdAt: at(1),
		customer: { id: "shopify:c1", email: "ada@example.com" },
		financialStatus: "pending",
		amount: 5000,
		currency: "USD",
	},
	{
		...shop,
		kind: "order",
		id: "shopify:1",
		at: at(5),
		createdAt: at(1),
		customer: { id: "shopify:c1" },
		financialStatus: "paid",
	},
	{
		...shop,
		kind: "order",
		id: "shopify:1",
		at: at(5),
		order: "2026-03-01T12:00:05.900000000Z",
		customer: { id: "shopify:c1" },
		financialStatus: "refunded",
	},
	{ ...shop, kind: "product", id: "shopify:2", at: at(1), status: "active" },
	{ ...shop, kind: "product", id: "shopify:2", at: at(0), status: "deleted" },
	{
		provider: shop.provider,
		kind: "customer",
		id: "shopify:c1",
		at: at(3),
		customer: { id: "shopify:c1", phone: "+15855550123", name: "Ada" },
	},
];

const comment = {
	kind: "comment",
	id: "facebook:1_2",
	provider: "facebook",
	from: { id: "77", name: "Ada" },
	account: "1",
} as const;

const socialEvents: readonly SocialEvent[] = [
	{ ...comment, at: at(1), verb: "added", text: "hello" },
	{ ...comment, at: at(2), verb: "edited", text: "hello again" },
	{ ...comment, at: at(0), verb: "removed" },
];

/** The table after the events in that order. */
const tableAfter = <E>(
	events: readonly E[],
	apply: (draft: Draft, event: E, country: string) => void,
) => {
	const records = memoryRecords();
	for (const event of events)
		records.step((draft) => apply(draft, event, "US"));
	return records.snapshot();
};

describe.each([
	["a call", callEvents, applyCall],
	["a message", messageEvents, applyMessage],
	["a subscription and its invoice", paymentEvents, applyPayment],
	["a mail", emailEvents, applyEmail],
	["a booking that moves", appointmentEvents, applyAppointment],
	["a shop", commerceEvents, applyCommerce],
	["a comment", socialEvents, applySocial],
] as const)("the deliveries of %s", (_, events, apply) => {
	const applied = apply as (draft: Draft, event: unknown, c: string) => void;

	it("end in the same records in whatever order they come, each twice", () => {
		const deliveries = events.map((event) => [event]);
		expect(endInEveryOrder<unknown>(deliveries, applied)).toEqual(
			tableAfter<unknown>(events, applied),
		);
	});
});

describe("what the records say in the end", () => {
	it("knows a call by its furthest status, its parties and its message", () => {
		expect(tableAfter(callEvents, applyCall)["CALL#twilio:CA1"]).toMatchObject({
			id: "twilio:CA1",
			direction: "inbound",
			from: "+15855550123",
			to: "+14155550100",
			status: "completed",
			outcome: "voicemail",
			startedAt: at(1),
			answeredAt: at(4),
			endedAt: at(30),
			durationSeconds: 26,
			recording: { id: "RE1", status: "completed" },
			transcription: { text: "hello" },
		});
	});

	it("believes the request for instructions where a callback sees the other side of the call", () => {
		const outbound = callEvents.map((event) =>
			event.kind === "status"
				? { ...event, direction: "outbound" as const }
				: event,
		);
		const table = endInEveryOrder(
			outbound.map((event) => [event]),
			applyCall,
		);
		expect(table["CALL#twilio:CA1"]).toMatchObject({
			direction: "inbound",
			outcome: "voicemail",
		});
	});

	it("knows the last message of a conversation by when it was sent, whatever is told later of one before", () => {
		const sent = ["SM1", "SM2", "SM3", "SM4"].map(
			(sid, second): MessageEvent => ({
				...message,
				id: `twilio:${sid}`,
				at: at(second),
				status: "sent",
			}),
		);
		const [first] = sent;
		const read = { ...message, ...first, at: at(30), status: "read" } as const;
		for (const order of permutations([...sent, read])) {
			const table = order.reduce<Table>(
				(before, event) =>
					applied(before, (draft) => applyMessage(draft, event, "US")),
				new Map(),
			);
			expect(
				[...table.values()].find(({ pk }) => pk.startsWith("CONVERSATION#")),
			).toMatchObject({ lastMessageId: "twilio:SM4", lastMessageAt: at(3) });
		}
	});

	it("keeps the error of a message that did not arrive", () => {
		expect(
			tableAfter(messageEvents, applyMessage)["MESSAGE#twilio:SM1"],
		).toMatchObject({ status: "undelivered", errorCode: "30003" });
	});

	it("believes what the shop tells last of one second as a whole, and none of it over a later second", () => {
		const [, paid, refunded] = commerceEvents;
		const table = tableAfter(commerceEvents, applyCommerce);
		expect(table["ORDER#shopify:1"]).toMatchObject({
			financialStatus: "refunded",
			amount: 5000,
		});
		expect(table["ORDER#shopify:1"]).not.toHaveProperty("order");
		if (!paid || !refunded) throw new Error("none");
		expect(
			tableAfter([refunded, { ...paid, at: at(6) }], applyCommerce)[
				"ORDER#shopify:1"
			],
		).toMatchObject({ financialStatus: "paid" });
	});

	it("never revives a canceled subscription and takes no payment back", () => {
		const table = tableAfter(paymentEvents, applyPayment);
		expect(table["PAYMENT#stripe:sub_1"]).toMatchObject({
			status: "canceled",
			amount: 9900,
			endedAt: at(9),
			startedAt: at(1),
		});
		expect(table["PAYMENT#stripe:in_1"]).toMatchObject({
			status: "paid",
			amount: 9900,
			subscriptionId: "stripe:sub_1",
		});
	});
});
