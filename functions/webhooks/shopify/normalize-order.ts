import type * as z from "zod/mini";
import type { Customer, OrderEvent } from "#shared/events.ts";
import { customerOf, given, recordId, toIso } from "./fields.ts";
import { moneyOf } from "./money.ts";
import type { Order } from "./shapes.ts";
import type { Triggered } from "./triggered.ts";

type OrderObject = z.infer<typeof Order>;

/** Who has no account with the shop is known by what was typed at the checkout. */
const buyerOf = (order: OrderObject): Customer => {
	const known = customerOf(order.customer ?? {});
	const { email, contact_email, phone, billing_address } = order;
	return {
		id: known.id,
		email: known.email ?? given(email) ?? given(contact_email),
		phone: known.phone ?? given(phone) ?? given(billing_address?.phone),
		name: known.name ?? given(billing_address?.name),
	};
};

export const orderEvents = (
	order: OrderObject,
	triggered: Triggered,
): readonly OrderEvent[] => {
	const total = moneyOf(order.total_price, order.currency);
	return [
		{
			kind: "order",
			id: recordId(order, "Order"),
			provider: "shopify",
			at: toIso(order.updated_at) ?? toIso(order.created_at) ?? triggered.at,
			order: triggered.order,
			name: given(order.name),
			customer: buyerOf(order),
			financialStatus: given(order.financial_status),
			// Null says that nothing is sent, or not any more; left out says nothing.
			fulfillmentStatus:
				order.fulfillment_status === null
					? "unfulfilled"
					: given(order.fulfillment_status),
			amount: total?.amount,
			currency: total?.currency,
			createdAt: toIso(order.created_at),
			cancelledAt: toIso(order.cancelled_at),
			lines: order.line_items?.map((line) => ({
				productId: line.product_id
					? recordId({ id: line.product_id }, "Product")
					: undefined,
				title: line.title ?? line.name ?? "",
				quantity: line.quantity ?? 0,
				price: moneyOf(line.price, order.currency),
			})),
		},
	];
};
