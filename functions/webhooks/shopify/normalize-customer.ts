import type * as z from "zod/mini";
import type { ShopCustomerEvent } from "#shared/events.ts";
import { customerOf, recordId, tagsOf, toIso } from "./fields.ts";
import type { Customer, DataRequest, RedactRequest } from "./shapes.ts";
import type { Triggered } from "./triggered.ts";

export const customerEvents = (
	customer: z.infer<typeof Customer>,
	triggered: Triggered,
): readonly ShopCustomerEvent[] => [
	{
		kind: "customer",
		id: recordId(customer, "Customer"),
		provider: "shopify",
		at: toIso(customer.updated_at) ?? triggered.at,
		customer: customerOf(customer),
		tags: tagsOf(customer.tags),
	},
];

type Request = z.infer<typeof DataRequest | typeof RedactRequest>;

const requestOf = ({ customer }: Request, { at }: Triggered) => {
	const person = customerOf(customer);
	return {
		kind: "customer",
		// Who never had an account with the shop has no id.
		id: person.id ?? `shopify:${person.email ?? person.phone ?? "unknown"}`,
		provider: "shopify",
		at,
		customer: person,
	} as const;
};

/** The shop asks what we know of this person: marked for somebody to answer within 30 days. */
export const dataRequestEvents = (
	request: Request,
	triggered: Triggered,
): readonly ShopCustomerEvent[] => [
	{ ...requestOf(request, triggered), tags: ["data-requested"] },
];

export const redactEvents = (
	request: Request,
	triggered: Triggered,
): readonly ShopCustomerEvent[] => [
	{ ...requestOf(request, triggered), isRedacted: true },
];
