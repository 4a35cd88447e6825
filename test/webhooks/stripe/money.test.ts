import { describe, expect, it } from "vitest";
import { writeMoney } from "#shared/money.ts";
import { stripeReader } from "#webhooks/stripe/reader.ts";
import { deliveryOf } from "../delivery-of.ts";

const eventsOf = (type: string, object: object) =>
	stripeReader.normalize(
		deliveryOf({ id: "evt_1", type, created: 1, data: { object } }),
	);

/** Each object that Stripe tells an amount of. */
const told = (amount: number, currency: string) => [
	...eventsOf("checkout.session.completed", {
		id: "cs_1",
		amount_total: amount,
		currency,
	}),
	...eventsOf("invoice.payment_failed", {
		id: "in_1",
		amount_due: amount,
		currency,
	}),
	...eventsOf("payment_intent.succeeded", { id: "pi_1", amount, currency }),
	...eventsOf("payment_intent.payment_failed", {
		id: "pi_2",
		amount,
		currency,
	}),
	...eventsOf("customer.subscription.created", {
		id: "sub_1",
		status: "active",
		currency,
		items: { data: [{ price: { id: "price_1", unit_amount: amount } }] },
	}),
];

describe("of an amount that Stripe tells", () => {
	it.each([
		[4900, "usd", 4900, "$49.00"],
		[500, "jpy", 500, "¥500"],
		[12340, "kwd", 12340, "KWD 12.340"],
		[199900, "huf", 199900, "HUF 1,999.00"],
		[350000, "cop", 350000, "COP 3,500.00"],
		// Not hundredths of a thing that has none any more, and not the other way about.
		[500, "isk", 5, "ISK 5"],
		[700, "ISK", 7, "ISK 7"],
		[200000, "ugx", 2000, "UGX 2,000"],
		[2000, "mga", 200000, "MGA 2,000.00"],
	])("%d %s is %d in minor units, %s", (stripes, currency, amount, text) => {
		const events = told(stripes, currency);
		expect(events).toHaveLength(5);
		for (const event of events)
			expect(event).toMatchObject({ amount, currency });
		expect(writeMoney({ amount, currency }).replace("\u00a0", " ")).toBe(text);
	});

	it("is nothing said where Stripe says nothing", () => {
		const [event] = eventsOf("customer.subscription.created", {
			id: "sub_1",
			status: "active",
			currency: "isk",
		});
		expect(event?.amount).toBeUndefined();
	});
});
