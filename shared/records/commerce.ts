import type {
	CommerceEvent,
	OrderEvent,
	ProductEvent,
} from "#shared/events.ts";
import { contactIdIn } from "./customer-handles.ts";
import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { meetCustomer } from "./meet-customer.ts";
import {
	least,
	mergeFields,
	type Weighed,
	type Weights,
	weightiest,
} from "./merge.ts";
import { inTimelineOf } from "./timeline.ts";

type ItemOf<E> = Item &
	Omit<E, "at" | "order" | "customer"> & {
		readonly updatedAt: string;
		readonly createdAt: string;
		readonly contactId?: string;
		/** Record id. */
		readonly customer?: string;
		readonly facts: {
			readonly weights: Weights;
			/** The contact that the surest handle names. */
			readonly contact?: Weighed<string>;
		};
	};

export type ProductItem = ItemOf<ProductEvent>;
export type OrderItem = ItemOf<OrderEvent>;

export const productPk = (id: string): string => `PRODUCT#${id}`;
export const orderPk = (id: string): string => `ORDER#${id}`;
export const allProducts = "PRODUCT";
export const allOrders = "ORDER";

/** A shop sends the whole object each time, so the latest counts; what is deleted stays so. */
const weightOf = (event: ProductEvent | OrderEvent): string =>
	`${event.kind === "product" && event.status === "deleted" ? 1 : 0}#${event.at}#${event.order}`;

/** Adds to a product or order what an event knows of it. Any order of its events ends in the same item. */
export const mergeCommerce = <E extends ProductEvent | OrderEvent>(
	known: ItemOf<E> | undefined,
	event: E,
	contact?: Weighed<string>,
): ItemOf<E> => {
	const { at, order, ...said } = event;
	const { facts, ...before } = known ?? {
		facts: { weights: {}, contact: undefined },
	};
	const { fields, weights } = mergeFields<Record<string, unknown>>(
		{ fields: before, weights: facts.weights },
		{
			...said,
			updatedAt: at,
			...("customer" in event && { customer: event.customer.id }),
		},
		weightOf(event),
	);
	const isOrder = event.kind === "order";
	const madeAt = isOrder ? (event.createdAt ?? at) : at;
	const createdAt = least(known?.createdAt, madeAt) ?? madeAt;
	const believed = weightiest(facts.contact, contact);
	return {
		...fields,
		pk: isOrder ? orderPk(event.id) : productPk(event.id),
		createdAt,
		kindKey: isOrder ? allOrders : allProducts,
		sort: sortKey(createdAt, event.id),
		...inTimelineOf(believed?.value),
		facts: { weights, contact: believed },
		// Every field of the item was put by an event of this kind or stands above.
	} as ItemOf<E>;
};

const applyOrder = (
	draft: Draft,
	event: OrderEvent,
	defaultCountry: string,
): void => {
	meetCustomer(draft, event, { isCustomer: true }, defaultCountry);
	draft.put(
		mergeCommerce(
			draft.get<OrderItem>(orderPk(event.id)),
			event,
			contactIdIn(event.customer, defaultCountry),
		),
	);
};

export const applyCommerce = (
	draft: Draft,
	event: CommerceEvent,
	defaultCountry: string,
): void => {
	if (event.kind === "order") applyOrder(draft, event, defaultCountry);
	else if (event.kind === "product")
		draft.put(
			mergeCommerce(draft.get<ProductItem>(productPk(event.id)), event),
		);
	else {
		const tags = event.isRedacted ? ["redaction-requested"] : event.tags;
		meetCustomer(draft, event, { tags }, defaultCountry);
	}
};
