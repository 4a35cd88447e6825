import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { SignatureError } from "#shared/errors.ts";
import { toEnvelope } from "#shared/webhook/envelope.ts";
import { shopifyWebhook } from "#webhooks/shopify/shopify.ts";
import { verifyShopify } from "#webhooks/shopify/verify.ts";

const key = "shpss_2b7d";
const body = Buffer.from('{"id":820982911946154508}');
const good = createHmac("sha256", key).update(body).digest("base64");
const bad = createHmac("sha256", "other").update(body).digest("base64");

const classic = {
	"x-shopify-hmac-sha256": good,
	"x-shopify-topic": "orders/create",
	"x-shopify-shop-domain": "harbor-lane.myshopify.com",
	"x-shopify-api-version": "2026-07",
	"x-shopify-webhook-id": "w1",
};
const newer = Object.fromEntries(
	Object.entries(classic).map(([name, value]) => [name.slice(2), value]),
);

const verify = (
	headers: Readonly<Record<string, string>>,
	apiSecret: unknown = key,
	sent = body,
) =>
	verifyShopify(
		{ method: "POST", url: "https://hooks.example.com/", headers, body: sent },
		[{ apiSecret }],
		0,
	);

describe("Shopify's signature", () => {
	it("is believed in either family of headers, under any secret of a list", () => {
		for (const headers of [classic, newer])
			for (const secret of [key, ["other", key]])
				expect(() => verify(headers, secret)).not.toThrow();
	});

	it("is that of the newer headers where both are given", () => {
		expect(() => verify({ ...classic, ...newer })).not.toThrow();
		expect(() =>
			verify({ ...newer, ...classic, "x-shopify-hmac-sha256": bad }),
		).not.toThrow();
		expect(() =>
			verify({ ...classic, ...newer, "shopify-hmac-sha256": bad }),
		).toThrow(SignatureError);
	});

	it.each(["topic", "shop-domain", "api-version", "webhook-id"])(
		"is refused without %s, whatever the other family says",
		(name) => {
			const blank = { ...classic, [`x-shopify-${name}`]: "" };
			expect(() => verify(blank)).toThrow(`no x-shopify-${name}`);
			const { "shopify-hmac-sha256": _, ...others } = newer;
			expect(() => verify({ ...others, ...blank })).toThrow(SignatureError);
		},
	);

	it.each([
		["hex", Buffer.from(good, "base64").toString("hex")],
		["without its padding", good.replace("=", "")],
		[
			"in the alphabet for URLs",
			good.replaceAll("+", "-").replaceAll("/", "_").replace("=", "-"),
		],
		["given twice", `${good},${good}`],
		["empty", ""],
	])("is refused where it is %s", (_, signature) => {
		expect(() =>
			verify({ ...classic, "x-shopify-hmac-sha256": signature }),
		).toThrow(SignatureError);
	});

	it("is refused over nothing", () => {
		const empty = Buffer.alloc(0);
		const signature = createHmac("sha256", key).update(empty).digest("base64");
		const headers = { ...classic, "x-shopify-hmac-sha256": signature };
		expect(() => verify(headers, key, empty)).toThrow(SignatureError);
	});
});

it("what names a delivery is queued with it in either family of headers, and its signature in none", () => {
	for (const prefix of ["shopify-", "x-shopify-"]) {
		const naming = {
			[`${prefix}topic`]: "orders/create",
			[`${prefix}webhook-id`]: "w1",
			[`${prefix}event-id`]: "e1",
			[`${prefix}triggered-at`]: "2026-11-20T15:05:00Z",
		};
		const headers = { ...naming, [`${prefix}hmac-sha256`]: good };
		const url = "https://hooks.example.com/webhooks/shopify";
		const request = { method: "POST", url, headers, body };
		expect(toEnvelope(shopifyWebhook, request, new Date(0)).headers).toEqual(
			naming,
		);
	}
});
