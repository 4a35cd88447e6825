import type * as z from "zod/mini";
import type { InvoiceEvent, PaymentFailure } from "#shared/events.ts";
import {
	customerOf,
	given,
	metadataOf,
	type Origin,
	recordId,
	toIso,
} from "./fields.ts";
import { moneyOf } from "./money.ts";
import type { Invoice } from "./shapes.ts";

type InvoiceObject = z.infer<typeof Invoice>;

const failureOf = (invoice: InvoiceObject): PaymentFailure => ({
	attempt: given(invoice.attempt_count),
	nextAttemptAt: toIso(invoice.next_payment_attempt),
	payUrl: given(invoice.hosted_invoice_url),
	reason: given(invoice.last_finalization_error?.message),
});

/** What is written on a subscription stands beside each of its invoices. */
const ownOrSubscriptions = (invoice: InvoiceObject) =>
	metadataOf(invoice) ??
	metadataOf(invoice.parent?.subscription_details ?? {}) ??
	metadataOf(invoice.subscription_details ?? {});

export const invoiceEvents = (
	invoice: InvoiceObject,
	{ provider, at, order, type }: Origin,
): readonly InvoiceEvent[] => {
	const failed = type === "invoice.payment_failed";
	return [
		{
			kind: "invoice",
			id: recordId(invoice) ?? "",
			provider,
			at,
			order,
			createdAt: toIso(invoice.created),
			customer: customerOf(invoice.customer, {
				email: invoice.customer_email,
				phone: invoice.customer_phone,
				name: invoice.customer_name,
			}),
			status: failed ? "failed" : "paid",
			...moneyOf(invoice.amount_due, invoice.currency),
			number: given(invoice.number),
			subscriptionId: recordId(
				invoice.parent?.subscription_details?.subscription ??
					invoice.subscription,
			),
			paymentId: recordId(invoice.payment_intent),
			metadata: ownOrSubscriptions(invoice),
			failure: failed ? failureOf(invoice) : undefined,
		},
	];
};
