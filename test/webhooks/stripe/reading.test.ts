import { describe, expect, it } from "vitest";
import { applyPayment } from "#shared/records/apply-payment.ts";
import { assertSound } from "#shared/webhook/assert-sound.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { stripeReader } from "#webhooks/stripe/reader.ts";
import { memoryRecords } from "../../support/memory-records.ts";

const delivery = (payload: unknown) =>
	({ body: Buffer.from(JSON.stringify(payload)) }) as Delivery;

const eventsOf = (type: string, object: unknown, more: object = {}) =>
	stripeReader.normalize(
		delivery({ id: "evt_1", type, created: 1, data: { object, ...more } }),
	);

const session = {
	id: "cs_1",
	amount_total: 4900,
	currency: "usd",
	payment_status: "paid",
};

describe("a checkout", () => {
	it.each([
		["completed", "unpaid", "processing"],
		["completed", "paid", "succeeded"],
		["completed", "no_payment_required", "succeeded"],
		["async_payment_succeeded", "paid", "succeeded"],
		["async_payment_failed", "unpaid", "failed"],
	])("%s while %s is a payment that is %s", (name, payment_status, status) => {
		expect(
			eventsOf(`checkout.session.${name}`, {
				...session,
				mode: "payment",
				payment_intent: { id: "pi_1" },
				payment_status,
			}),
		).toMatchObject([{ kind: "payment", id: "stripe:pi_1", status }]);
	});

	it("of a subscription says so of its invoice", () => {
		expect(
			eventsOf("checkout.session.completed", {
				...session,
				mode: "subscription",
				invoice: "in_1",
				subscription: "sub_1",
			}),
		).toMatchObject([
			{
				kind: "invoice",
				id: "stripe:in_1",
				status: "paid",
				subscriptionId: "stripe:sub_1",
			},
		]);
	});

	it("that only stores a card moves no money", () => {
		expect(
			eventsOf("checkout.session.completed", { ...session, mode: "setup" }),
		).toEqual([]);
	});
});

it("an invoice names its subscription in the new place or the old", () => {
	const invoice = { id: "in_1", currency: "usd", amount_due: 4900 };
	const expected = [{ subscriptionId: "stripe:sub_1" }];
	expect(
		eventsOf("invoice.paid", {
			...invoice,
			parent: { subscription_details: { subscription: "sub_1" } },
		}),
	).toMatchObject(expected);
	expect(
		eventsOf("invoice.paid", { ...invoice, subscription: { id: "sub_1" } }),
	).toMatchObject(expected);
});

describe("the refill of a wallet", () => {
	// The business's own names may be ours, with other meanings.
	const metadata = { wallet: "w_42", amount: "five", endedAt: "never", id: "" };
	const checkout = eventsOf("checkout.session.completed", {
		...session,
		mode: "payment",
		payment_intent: "pi_1",
		metadata,
	});
	const payment = eventsOf("payment_intent.succeeded", {
		id: "pi_1",
		created: 1,
		amount: 4900,
		currency: "usd",
		metadata: {},
	});

	it.each([
		["checkout first", [...checkout, ...payment]],
		["payment first", [...payment, ...checkout]],
	])("is one payment that names the wallet, %s", (_, events) => {
		const { step, items } = memoryRecords();
		for (const event of events) {
			assertSound(event);
			step((draft) => applyPayment(draft, event, "US"));
		}
		expect([...items.values()]).toMatchObject([
			{ id: "stripe:pi_1", status: "succeeded", amount: 4900, metadata },
		]);
	});
});

it("an update whose past is no subscription's is an update all the same", () => {
	const [event] = eventsOf(
		"customer.subscription.updated",
		{ id: "sub_1", status: "active" },
		{ previous_attributes: { status: null } },
	);
	expect(event).toMatchObject({ status: "active" });
	expect(event).not.toHaveProperty("changed");
});

it("a thin event is known, and nothing is done with it", () => {
	const thin = delivery({
		id: "evt_test_1",
		object: "v2.core.event",
		type: "v1.billing.meter.error_report_triggered",
		created: "2026-11-20T10:00:00.000Z",
	});
	expect(stripeReader.identify(thin)).toEqual({
		id: "evt_test_1",
		type: "v1.billing.meter.error_report_triggered",
	});
	expect(stripeReader.normalize(thin)).toEqual([]);
});
