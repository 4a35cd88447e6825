import { describe, expect, it } from "vitest";
import { applyCommerce } from "#shared/records/commerce.ts";
import { contactIdOf } from "#shared/records/contacts.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { shopifyReader } from "#webhooks/shopify/reader.ts";
import { examples } from "../../../functions/webhooks/shopify/examples.ts";
import { deliveryOf } from "../delivery-of.ts";
import { oneEnd } from "../one-end.ts";

const endOf = (...life: readonly Delivery[]) =>
	oneEnd({ reader: shopifyReader, apply: applyCommerce }, life);

const recorded = (...names: readonly string[]): readonly Delivery[] =>
	examples
		.filter(({ name }) => names.includes(name))
		.map(({ body, headers }) => deliveryOf(body, headers));

const at = (minute: number): string =>
	new Date(Date.UTC(2026, 10, 20, 15, minute)).toISOString();

const told = (topic: string, minute: number, payload: object): Delivery =>
	deliveryOf(
		{ updated_at: at(minute), ...payload },
		{ "x-shopify-topic": topic, "x-shopify-event-id": `${topic}${minute}` },
	);

const order = {
	id: 1,
	created_at: at(1),
	currency: "USD",
	total_price: "5.00",
};

describe("in whatever order it is told, and though all is told twice", () => {
	it("a product that is made, changed and deleted", () => {
		const end = endOf(
			...recorded("products/create", "products/update", "products/delete"),
		);
		expect(end["PRODUCT#shopify:798143220785303033"]).toMatchObject({
			status: "deleted",
			title: "Bamboo toothbrush, 2-pack",
		});
	});

	it("an order that is placed, paid, sent and cancelled", () => {
		const end = endOf(
			...recorded(
				"orders/create",
				"orders/paid",
				"orders/updated",
				"orders/cancelled",
			),
		);
		expect(end["ORDER#shopify:831093022057265619"]).toMatchObject({
			financialStatus: "refunded",
			cancelledAt: "2026-11-20T15:04:50.000Z",
			createdAt: "2026-11-20T15:03:00.000Z",
			contactKey: contactIdOf({
				kind: "customer",
				value: "shopify:126421738425834065",
			}),
			sort: "2026-11-20T15:03:00.000Z#shopify:831093022057265619",
		});
	});

	it("an order whose sending is undone", () => {
		const end = endOf(
			told("orders/create", 1, { ...order, fulfillment_status: null }),
			told("orders/fulfilled", 2, {
				...order,
				fulfillment_status: "fulfilled",
			}),
			told("orders/updated", 3, { ...order, fulfillment_status: null }),
		);
		expect(end["ORDER#shopify:1"]).toMatchObject({
			fulfillmentStatus: "unfulfilled",
		});
	});

	it.each([
		["x-shopify-triggered-at", "authorized", "paid"],
		["shopify-triggered-at", "authorized", "paid"],
		["x-shopify-triggered-at", "paid", "authorized"],
	])(
		"an order that changes twice in a second, by %s from %s to %s",
		(header, first, last) => {
			const changed = (
				financial_status: string,
				total_price: string,
				triggeredAt: string,
			) =>
				deliveryOf(
					{ ...order, updated_at: at(1), financial_status, total_price },
					{ "x-shopify-topic": "orders/updated", [header]: triggeredAt },
				);
			const end = endOf(
				changed(first, "1.00", "2026-11-20T15:01:00.9Z"),
				changed(last, "2.00", "2026-11-20T16:01:01.000000001+01:00"),
			);
			expect(end["ORDER#shopify:1"]).toMatchObject({
				financialStatus: last,
				amount: 200,
			});
		},
	);

	it("an order that a later second knows better, whatever the unsigned header says", () => {
		const claimed = (minute: number, status: string, triggeredAt: string) =>
			deliveryOf(
				{ ...order, updated_at: at(minute), financial_status: status },
				{
					"x-shopify-topic": "orders/updated",
					"x-shopify-triggered-at": triggeredAt,
				},
			);
		const end = endOf(
			claimed(1, "authorized", "9999-12-31T23:59:59Z"),
			claimed(2, "paid", "2026-11-20T15:02:00Z"),
		);
		expect(end["ORDER#shopify:1"]).toMatchObject({ financialStatus: "paid" });
	});

	it("a customer who is to be forgotten", () => {
		const end = endOf(
			...recorded(
				"customers/create",
				"customers/update",
				"customers/data_request",
				"customers/redact",
			),
		);
		const value = "shopify:717516617041481195";
		expect(end).toHaveProperty([
			`CONTACT#${contactIdOf({ kind: "customer", value })}`,
		]);
	});
});
