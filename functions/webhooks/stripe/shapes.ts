import * as z from "zod/mini";

/**
 * The parts of Stripe's objects that we read. What an event holds depends on the API version its endpoint is pinned to, so
 * fields that moved in 2025-03-31.basil are read at both places. https://docs.stripe.com/api/events/object
 */

const text = z.nullish(z.string());
const number = z.nullish(z.number());
/** An id, or the whole object where the endpoint expands it. */
const reference = z.nullish(
	z.union([z.string(), z.object({ id: z.string() })]),
);

/** Whatever the business wrote beside the object. https://docs.stripe.com/api/metadata */
const metadata = z.nullish(z.record(z.string(), z.string()));

export const StripeEvent = z.object({
	id: z.string(),
	type: z.string(),
});

export const StripeEnvelope = z.object({
	id: z.string(),
	type: z.string(),
	created: z.number(),
	livemode: z.nullish(z.boolean()),
	/** The connected account whose object it is. */
	account: text,
	data: z.object({
		object: z.unknown(),
		previous_attributes: z.optional(z.unknown()),
	}),
});

const Price = z.object({
	id: z.string(),
	unit_amount: number,
	currency: text,
	recurring: z.nullish(z.object({ interval: text })),
});

const Plan = z.object({
	id: z.string(),
	amount: number,
	currency: text,
	interval: text,
});

export const Subscription = z.object({
	id: z.string(),
	customer: reference,
	status: z.string(),
	currency: text,
	created: number,
	start_date: number,
	current_period_start: number,
	current_period_end: number,
	cancel_at: number,
	cancel_at_period_end: z.nullish(z.boolean()),
	canceled_at: number,
	ended_at: number,
	items: z.nullish(
		z.object({
			data: z.array(
				z.object({
					quantity: number,
					price: z.nullish(Price),
					plan: z.nullish(Plan),
					current_period_start: number,
					current_period_end: number,
				}),
			),
		}),
	),
	plan: z.nullish(Plan),
	quantity: number,
	metadata,
});

export const Invoice = z.object({
	id: z.string(),
	customer: reference,
	created: number,
	customer_email: text,
	customer_phone: text,
	customer_name: text,
	currency: z.string(),
	amount_due: z.number(),
	amount_paid: number,
	attempt_count: number,
	next_payment_attempt: number,
	hosted_invoice_url: text,
	number: text,
	status: text,
	last_finalization_error: z.nullish(z.object({ message: text })),
	subscription: reference,
	payment_intent: reference,
	metadata,
	parent: z.nullish(
		z.object({
			subscription_details: z.nullish(
				z.object({ subscription: reference, metadata }),
			),
		}),
	),
	/** Before 2025-03-31. */
	subscription_details: z.nullish(z.object({ metadata })),
});

export const CheckoutSession = z.object({
	id: z.string(),
	customer: reference,
	customer_email: text,
	customer_details: z.nullish(
		z.object({ email: text, phone: text, name: text }),
	),
	mode: text,
	payment_status: text,
	amount_total: number,
	currency: text,
	invoice: reference,
	payment_intent: reference,
	subscription: reference,
	metadata,
});

export const PaymentIntent = z.object({
	id: z.string(),
	created: number,
	customer: reference,
	amount: z.number(),
	amount_received: number,
	currency: z.string(),
	status: text,
	description: text,
	receipt_email: text,
	invoice: reference,
	metadata,
	payment_details: z.nullish(z.object({ order_reference: text })),
	last_payment_error: z.nullish(z.object({ code: text, decline_code: text })),
});
