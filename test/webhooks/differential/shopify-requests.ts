import { getHmac } from "@shopify/shopify-api/test-helpers";
import * as fc from "fast-check";
import { type Case, key } from "./shopify-oracle.ts";

const bodies = fc
	.record({
		title: fc.string({ unit: "grapheme" }),
		note: fc.constantFrom("", "é", "🙂", "\u2028", "\\u00fc", "\\/", " \r\n"),
		id: fc.constantFrom(1, 820982911946154508n.toString()),
		more: fc.jsonValue({ maxDepth: 1 }),
	})
	.map((order) => JSON.stringify(order));

const signatures = (body: string) => {
	const right = getHmac(body, key);
	return fc.oneof(
		{ weight: 9, arbitrary: fc.constant(right) },
		{
			weight: 4,
			arbitrary: fc.constantFrom(
				right.replace("=", ""),
				`${right}=`,
				right.toLowerCase(),
				` ${right}`,
				`${right},${right}`,
				`sha256=${right}`,
				right.replaceAll("+", "-").replaceAll("/", "_"),
				Buffer.from(right, "base64").toString("hex"),
				getHmac(`${body} `, key),
				getHmac(body, `${key} `),
				getHmac(body, "shpss_other"),
				"",
			),
		},
	);
};

const names = {
	topic: "orders/create",
	"shop-domain": "harbor-lane.myshopify.com",
	"api-version": "2026-07",
	"webhook-id": "b54557e4-bdd9-4b37-8a5f-bf7d70bcd043",
	"event-id": "98880550-7158-44d4-b7cd-2c97c8a091b5",
};

/** Headers of one family, one of them left out or blank now and then. */
const family = (prefix: string, body: string) =>
	fc
		.tuple(
			signatures(body),
			fc.oneof(
				{ weight: 8, arbitrary: fc.constant("none") },
				{ weight: 2, arbitrary: fc.constantFrom(...Object.keys(names)) },
			),
			fc.constantFrom(undefined, "", " "),
		)
		.map(([signature, odd, value]) => {
			const all = { ...names, "hmac-sha256": signature, [odd]: value };
			return Object.entries({ ...names, ...all }).flatMap(([name, one]) =>
				one === undefined ? [] : [[`${prefix}${name}`, one] as const],
			);
		});

export const cases: fc.Arbitrary<Case> = bodies.chain((body) =>
	fc.record({
		body: fc.oneof(
			{ weight: 18, arbitrary: fc.constant(body) },
			{ weight: 1, arbitrary: fc.constantFrom(`${body}\n`, "") },
		),
		secret: fc.oneof(
			{ weight: 18, arbitrary: fc.constant(key) },
			{ weight: 1, arbitrary: fc.constantFrom("", `${key}\n`, "shpss_other") },
		),
		headers: fc
			.oneof(
				{ weight: 4, arbitrary: family("x-shopify-", body) },
				{ weight: 2, arbitrary: family("shopify-", body) },
				{
					weight: 2,
					arbitrary: fc
						.tuple(family("x-shopify-", body), family("shopify-", body))
						.map((both) => both.flat()),
				},
				{ weight: 1, arbitrary: fc.constant([]) },
			)
			.map((entries) => Object.fromEntries(entries)),
	}),
);
