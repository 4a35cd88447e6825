import type * as z from "zod/mini";
import type { PaymentEvent } from "#shared/events.ts";
import {
	customerOf,
	given,
	metadataOf,
	type Origin,
	recordId,
} from "./fields.ts";
import { moneyOf } from "./money.ts";
import type { CheckoutSession } from "./shapes.ts";

type Session = z.infer<typeof CheckoutSession>;

const failed = "checkout.session.async_payment_failed";

/**
 * A session is only the way to its payment, so what it says is said of that: of its invoice (subscriptions), its payment intent,
 * or of itself where Stripe makes neither. A session that only stores a card (mode `setup`) moves no money.
 */
export const checkoutEvents = (
	session: Session,
	{ provider, at, order, type }: Origin,
): readonly PaymentEvent[] => {
	if (session.mode === "setup") return [];
	const details = session.customer_details;
	const facts = {
		provider,
		at,
		order,
		customer: customerOf(session.customer, {
			email: details?.email ?? session.customer_email,
			phone: details?.phone,
			name: details?.name,
		}),
		...moneyOf(given(session.amount_total), given(session.currency)),
		metadata: metadataOf(session),
	};
	// `completed` says that the customer is through; with a delayed method the money is still on its way.
	const paid = session.payment_status !== "unpaid";
	const invoiceId = recordId(session.invoice);
	if (invoiceId)
		return [
			{
				...facts,
				kind: "invoice",
				id: invoiceId,
				status: type === failed ? "failed" : paid ? "paid" : "open",
				subscriptionId: recordId(session.subscription),
			},
		];
	return [
		{
			...facts,
			kind: "payment",
			id: recordId(session.payment_intent) ?? recordId(session) ?? "",
			status: type === failed ? "failed" : paid ? "succeeded" : "processing",
		},
	];
};
