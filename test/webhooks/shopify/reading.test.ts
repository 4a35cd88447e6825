import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { shopifyReader } from "#webhooks/shopify/reader.ts";
import { deliveryOf } from "../delivery-of.ts";

const sent = (topic: string, payload: unknown, headers: object = {}) =>
	deliveryOf(payload, {
		"x-shopify-topic": topic,
		"x-shopify-event-id": "e1",
		"x-shopify-webhook-id": "w1",
		...headers,
	});

const read = (topic: string, payload: unknown) =>
	shopifyReader.normalize(sent(topic, payload));

const asked = {
	shop_domain: "harbor-lane.myshopify.com",
	customer: { id: 7, email: "ada@example.com" },
};

describe("an object of Shopify's", () => {
	it("has the id that no number can hold", () => {
		expect(
			read(
				"orders/create",
				'{"id":820982911946154508,"line_items":[{"product_id":788032119674292922,"quantity":1}]}',
			),
		).toMatchObject([
			{
				id: "shopify:820982911946154508",
				lines: [{ productId: "shopify:788032119674292922" }],
			},
		]);
	});

	it("has its global id where the other was rounded on its way", () => {
		const product = {
			id: 788032119674292900,
			admin_graphql_api_id: "gid://shopify/Product/788032119674292922",
		};
		expect(read("products/update", product)).toMatchObject([
			{ id: "shopify:788032119674292922" },
		]);
	});

	it.each(["products/update", "orders/create", "customers/create"])(
		"is not made of another's deletion, sent as %s",
		(topic) => {
			expect(read(topic, { id: 1 })).toEqual([]);
		},
	);

	it("may have variants without ids", () => {
		const variants = [{ price: "7.95" }, { id: 2, price: "8.95" }];
		expect(read("products/update", { id: 1, variants })).toMatchObject([
			{
				id: "shopify:1",
				priceText: "7.95",
				variants: [{ id: "shopify:2", priceText: "8.95" }],
			},
		]);
	});

	it("may have little but an id", () => {
		expect(read("products/create", { id: 1, title: null })).toMatchObject([
			{ id: "shopify:1", status: "active", at: "2026-11-20T15:05:00.000Z" },
		]);
		expect(
			read("orders/create", { id: 1, customer: null, currency: null }),
		).toMatchObject([{ id: "shopify:1", customer: {} }]);
		expect(
			read("customers/create", { id: 1, email: null, created_at: null }),
		).toMatchObject([{ id: "shopify:1" }]);
	});

	it.each([
		["fulfilled", "fulfilled"],
		[null, "unfulfilled"],
		[undefined, undefined],
	])("with the fulfillment %j is %s", (fulfillment_status, ours) => {
		const [event] = read("orders/updated", {
			id: 1,
			name: "#1",
			fulfillment_status,
		});
		expect(event).toMatchObject({ kind: "order" });
		expect(event).toHaveProperty("fulfillmentStatus", ours);
	});

	it.each([
		["unlisted", "active"],
		["archived", "archived"],
		[null, "active"],
		["whatever", "active"],
	])("with the status %j is %s", (status, ours) => {
		expect(read("products/update", { id: 1, status })).toMatchObject([
			{ status: ours },
		]);
	});

	it("changed when it says so, in UTC", () => {
		expect(
			read("products/update", {
				id: 1,
				updated_at: "2026-09-21T10:13:20-04:00",
			})[0]?.at,
		).toBe("2026-09-21T14:13:20.000Z");
	});

	it.each([
		[
			"products/update",
			{ id: 1, admin_graphql_api_id: "gid://shopify/Order/1" },
		],
		[
			"orders/create",
			{ id: 1, admin_graphql_api_id: "gid://shopify/Product/1" },
		],
		[
			"customers/update",
			{ id: 1, admin_graphql_api_id: "gid://shopify/Order/1" },
		],
		["products/delete", { id: 1, title: "Still here" }],
		["customers/redact", { id: 1, email: "a@example.com" }],
		["customers/redact", { ...asked, orders_requested: [1] }],
		["customers/redact", { ...asked, data_request: { id: 1 } }],
		["customers/data_request", { ...asked, orders_to_redact: [] }],
		["products/create", { foo: "bar" }],
		["orders/create", []],
		["orders/create", "no JSON"],
	])(
		"is malformed where the topic says %s of another one: %j",
		(topic, payload) => {
			expect(() => read(topic, payload)).toThrow(MalformedError);
		},
	);

	it.each([
		"shop/redact",
		"app/uninstalled",
		"carts/update",
		"orders/edited",
		"orders/delete",
		"customers/delete",
		"Product",
	])("is ignored for %s", (topic) => {
		expect(read(topic, { id: 1 })).toEqual([]);
	});
});

describe("a delivery of Shopify's", () => {
	const idOf = (headers: object, topic = "orders/create") =>
		shopifyReader.identify(sent(topic, {}, headers)).id;

	it("is one for all subscriptions to an event, and one for each topic", () => {
		expect(idOf({ "x-shopify-webhook-id": "w2" })).toBe(idOf({}));
		expect(idOf({}, "orders/paid")).not.toBe(idOf({}));
		expect(idOf({ "x-shopify-event-id": "e2" })).not.toBe(idOf({}));
	});

	it("goes by the webhook's id where it names no event", () => {
		expect(idOf({ "x-shopify-event-id": "" })).toBe("w1:orders/create");
	});

	it("may have the newer headers", () => {
		expect(
			idOf({ "shopify-event-id": "e9", "shopify-topic": "products/update" }),
		).toBe("e9:products/update");
	});

	it("is malformed without any of them", () => {
		expect(() => shopifyReader.identify(deliveryOf({}))).toThrow(
			MalformedError,
		);
		expect(() => shopifyReader.normalize(deliveryOf({}))).toThrow(
			MalformedError,
		);
	});
});
