import type * as z from "zod/mini";
import type { ShopCustomerEvent } from "#shared/events.ts";
import { customerOf, recordId, tagsOf, toIso } from "./fields.ts";
import type { Customer, DataRequest, RedactRequest } from "./shapes.ts";

export const customerEvents = (
	customer: z.infer<typeof Customer>,
	sentAt: string,
): readonly ShopCustomerEvent[] => [
	{
		kind: "customer",
		id: recordId(customer, "Customer"),
		provider: "shopify",
		at: toIso(customer.updated_at) ?? sentAt,
		customer: customerOf(customer),
		tags: tagsOf(customer.tags),
	},
];

type Request = z.infer<typeof DataRequest | typeof RedactRequest>;

const requestOf = ({ customer }: Request, sentAt: string) => {
	const person = customerOf(customer);
	return {
		kind: "customer",
		// Who never had an account with the shop has no id.
		id: person.id ?? `shopify:${person.email ?? person.phone ?? "unknown"}`,
		provider: "shopify",
		at: sentAt,
		customer: person,
	} as const;
};

/** The shop asks what we know of this person: marked for somebody to answer within 30 days. */
export const dataRequestEvents = (
	request: Request,
	sentAt: string,
): readonly ShopCustomerEvent[] => [
	{ ...requestOf(request, sentAt), tags: ["data-requested"] },
];

export const redactEvents = (
	request: Request,
	sentAt: string,
): readonly ShopCustomerEvent[] => [
	{ ...requestOf(request, sentAt), isRedacted: true },
];
