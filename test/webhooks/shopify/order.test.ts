import { expect, it } from "vitest";
import { applyCommerce } from "#shared/records/commerce.ts";
import { shopifyReader } from "#webhooks/shopify/reader.ts";
import { examples } from "../../../functions/webhooks/shopify/examples.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { permutations } from "../../support/permutations.ts";
import { deliveryOf } from "../delivery-of.ts";

it.each([
	["product", ["products/create", "products/update", "products/delete"], 6],
	[
		"order",
		["orders/create", "orders/paid", "orders/updated", "orders/cancelled"],
		24,
	],
])("a %s ends the same in whatever order that is told", (_, topics, count) => {
	const life = examples.filter(({ name }) => topics.includes(name));
	const ends = permutations(life).map((deliveries) => {
		const { step, snapshot } = memoryRecords();
		for (const { body, headers } of deliveries)
			for (const event of shopifyReader.normalize(deliveryOf(body, headers)))
				step((draft) => applyCommerce(draft, event, "US"));
		return snapshot();
	});
	expect(ends).toHaveLength(count);
	for (const end of ends) expect(end).toEqual(ends[0]);
});
