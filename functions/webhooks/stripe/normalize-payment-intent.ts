import type * as z from "zod/mini";
import type { ChargeEvent } from "#shared/events.ts";
import {
	customerOf,
	given,
	metadataOf,
	type Origin,
	recordId,
	toIso,
} from "./fields.ts";
import { moneyOf } from "./money.ts";
import type { PaymentIntent } from "./shapes.ts";

type PaymentIntentObject = z.infer<typeof PaymentIntent>;

/** Before 2025-03-31.basil a field of its own; since then an invoice puts its id where orders are named. */
const invoiceIdOf = ({
	invoice,
	payment_details,
}: PaymentIntentObject): string | undefined => {
	const order = payment_details?.order_reference;
	return recordId(invoice ?? (order?.startsWith("in_") ? order : undefined));
};

export const paymentIntentEvents = (
	intent: PaymentIntentObject,
	{ provider, at, order, type }: Origin,
): readonly ChargeEvent[] => {
	const failed = type === "payment_intent.payment_failed";
	const error = intent.last_payment_error;
	return [
		{
			kind: "payment",
			id: recordId(intent) ?? "",
			provider,
			at,
			order,
			createdAt: toIso(intent.created),
			customer: customerOf(intent.customer, { email: intent.receipt_email }),
			status: failed ? "failed" : "succeeded",
			...moneyOf(
				failed ? intent.amount : (intent.amount_received ?? intent.amount),
				intent.currency,
			),
			description: given(intent.description),
			invoiceId: invoiceIdOf(intent),
			metadata: metadataOf(intent),
			failure: failed
				? { reason: given(error?.decline_code ?? error?.code) }
				: undefined,
		},
	];
};
