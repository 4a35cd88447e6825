import * as z from "zod/mini";
import { Id } from "#shared/lossless-json.ts";

/**
 * The parts of Shopify's objects that we read. Nearly everything may be null or left out by a subscription's `include_fields`.
 * https://shopify.dev/docs/api/webhooks
 */

const text = z.nullish(z.string());
const id = z.nullish(Id);
/** Money is a text, but for the odd field of old API versions. */
const amount = z.nullish(Id);

/** `gid` is right even where `id` was rounded on its way. */
const named = { id, admin_graphql_api_id: text };

export const Product = z.object({
	...named,
	title: text,
	vendor: text,
	product_type: text,
	handle: text,
	status: text,
	tags: z.nullish(z.union([z.string(), z.array(z.string())])),
	updated_at: text,
	variants: z.nullish(
		z.array(z.object({ ...named, title: text, sku: text, price: amount })),
	),
});

/** An id, and no word of what it is of. */
export const Bare = z.strictObject({ id: Id });

/** Of a deleted product nothing else is left. */
export const DeletedProduct = z.strictObject(named);

export const Customer = z.object({
	...named,
	email: text,
	phone: text,
	first_name: text,
	last_name: text,
	tags: text,
	updated_at: text,
});

export const Order = z.object({
	...named,
	name: text,
	email: text,
	contact_email: text,
	phone: text,
	currency: text,
	total_price: amount,
	financial_status: text,
	fulfillment_status: text,
	created_at: text,
	updated_at: text,
	cancelled_at: text,
	customer: z.nullish(Customer),
	billing_address: z.nullish(z.object({ name: text, phone: text })),
	line_items: z.nullish(
		z.array(
			z.object({
				product_id: id,
				title: text,
				name: text,
				quantity: z.nullish(z.number()),
				price: amount,
			}),
		),
	),
});

const asked = {
	shop_domain: z.string(),
	customer: z.object({ id, email: text, phone: text }),
};
const absent = z.optional(z.undefined());

/**
 * Shopify's requests on behalf of a person: to tell, and to forget. One must not pass for the other, since which of them it is
 * stands elsewhere only in a header that is not signed.
 * https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance
 */
export const DataRequest = z.object({ ...asked, orders_to_redact: absent });
export const RedactRequest = z.object({
	...asked,
	orders_requested: absent,
	data_request: absent,
});
