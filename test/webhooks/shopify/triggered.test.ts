import { expect, it } from "vitest";
import { triggeredOf } from "#webhooks/shopify/triggered.ts";
import { deliveryOf } from "../delivery-of.ts";

const orderOf = (triggeredAt: string, family = "x-shopify") =>
	triggeredOf(deliveryOf({}, { [`${family}-triggered-at`]: triggeredAt }))
		.order;

it.each([
	["2026-11-20T15:04:55.337217904Z", "2026-11-20T15:04:55.337217904Z"],
	["2026-11-20T15:04:55Z", "2026-11-20T15:04:55.000000000Z"],
	["2026-11-20T15:04:55.3Z", "2026-11-20T15:04:55.300000000Z"],
	["2026-11-20T10:04:55.3-05:00", "2026-11-20T15:04:55.300000000Z"],
	["2026-11-20T15:04:55.1234567899Z", "2026-11-20T15:04:55.123456789Z"],
])("what was triggered at %s is ordered by %s", (triggeredAt, order) => {
	expect(orderOf(triggeredAt)).toBe(order);
	expect(orderOf(triggeredAt, "shopify")).toBe(order);
});

it.each([
	"",
	"yesterday",
	"2026-11-20",
	"2026-11-20T15:04:55",
	"2026-13-20T15:04:55Z",
	"2026-11-20T25:04:55Z",
	"2026-11-20T15:04:55.Z",
	"9999-12-31T23:59:59-14:00",
	"z".repeat(9000),
])("%j orders nothing", (triggeredAt) => {
	expect(orderOf(triggeredAt)).toBe("");
});

it("nothing said orders nothing, and dates by when it was received", () => {
	const delivery = deliveryOf({});
	expect(triggeredOf(delivery)).toEqual({ at: delivery.receivedAt, order: "" });
});
