import type * as z from "zod/mini";
import type { ProductEvent } from "#shared/events.ts";
import { given, recordId, tagsOf, toIso } from "./fields.ts";
import type { DeletedProduct, Product } from "./shapes.ts";
import type { Triggered } from "./triggered.ts";

const statuses = new Map<string, ProductEvent["status"]>([
	["draft", "draft"],
	["archived", "archived"],
]);

export const productEvents = (
	product: z.infer<typeof Product>,
	triggered: Triggered,
): readonly ProductEvent[] => {
	// A subscription may leave out the ids of variants; then there is nothing to tell them by.
	const variants = product.variants
		?.filter((variant) => variant.id || variant.admin_graphql_api_id)
		.map((variant) => ({
			id: recordId(variant, "ProductVariant"),
			title: given(variant.title),
			sku: given(variant.sku),
			priceText: given(variant.price),
		}));
	return [
		{
			kind: "product",
			id: recordId(product, "Product"),
			provider: "shopify",
			at: toIso(product.updated_at) ?? triggered.at,
			order: triggered.order,
			// Older API versions know no status; `unlisted` is for sale to those who have the link.
			status: statuses.get(product.status ?? "") ?? "active",
			title: given(product.title),
			vendor: given(product.vendor),
			productType: given(product.product_type),
			handle: given(product.handle),
			tags: tagsOf(product.tags),
			priceText: given(product.variants?.[0]?.price),
			variants,
		},
	];
};

export const deletedProductEvents = (
	product: z.infer<typeof DeletedProduct>,
	triggered: Triggered,
): readonly ProductEvent[] => [
	{
		kind: "product",
		id: recordId(product, "Product"),
		provider: "shopify",
		...triggered,
		status: "deleted",
	},
];
