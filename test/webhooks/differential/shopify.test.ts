import { createHmac } from "node:crypto";
import { getHmac } from "@shopify/shopify-api/test-helpers";
import { expect, it } from "vitest";
import { verifyShopify } from "#webhooks/shopify/verify.ts";
import { believes } from "./believes.ts";
import { judgeAlike } from "./judge-alike.ts";
import { type Case, key, ours, theirs } from "./shopify-oracle.ts";
import { cases } from "./shopify-requests.ts";

/** An event id is asked for by some versions of the library only: to us it is always there. */
const withEventId = (one: Case): Case =>
	one.headers["shopify-hmac-sha256"]
		? { ...one, headers: { ...one.headers, "shopify-event-id": "e1" } }
		: one;

it("judges as Shopify's own library does", () =>
	judgeAlike({
		cases,
		seed: 20_261_120,
		ours,
		theirs: (one) => theirs(withEventId(one)),
	}));

const headersOf = (prefix: string, signature: string) => ({
	[`${prefix}hmac-sha256`]: signature,
	[`${prefix}topic`]: "products/create",
	[`${prefix}shop-domain`]: "harbor-lane.myshopify.com",
	[`${prefix}api-version`]: "2026-07",
	[`${prefix}webhook-id`]: "w1",
});

it.each([
	[
		"an Event without an id is one all the same: later versions of the library take it",
		{ headers: headersOf("shopify-", getHmac("{}", key)) },
		false,
	],
	[
		"a blank secret proves nothing",
		{ secret: " ", headers: headersOf("x-shopify-", getHmac("{}", " ")) },
		true,
	],
])("differs on purpose: %s", async (_, changed, verdict) => {
	const one = { body: "{}", secret: key, ...changed };
	expect(await theirs(one)).toBe(verdict);
	expect(ours(one)).toBe(!verdict);
});

it("differs on purpose: what was signed are bytes, which the library takes for text", async () => {
	const body = Buffer.from('{"title":"\xe9"}', "latin1");
	const signature = createHmac("sha256", key).update(body).digest("base64");
	const headers = headersOf("x-shopify-", signature);
	expect(
		await theirs({ body: body.toString("utf8"), headers, secret: key }),
	).toBe(false);
	const request = { method: "POST", url: "https://x.example/", headers, body };
	expect(believes(() => verifyShopify(request, [{ apiSecret: key }], 0))).toBe(
		true,
	);
});
