import type * as z from "zod/mini";
import type { PaymentEvent } from "#shared/events.ts";
import { parse, parseJson } from "#shared/parse.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { type Origin, toIso } from "./fields.ts";
import { checkoutEvents } from "./normalize-checkout.ts";
import { invoiceEvents } from "./normalize-invoice.ts";
import { paymentIntentEvents } from "./normalize-payment-intent.ts";
import { subscriptionEvents } from "./normalize-subscription.ts";
import {
	CheckoutSession,
	Invoice,
	PaymentIntent,
	StripeEnvelope,
	StripeEvent,
	Subscription,
} from "./shapes.ts";

type Normalize = (object: unknown, origin: Origin) => readonly PaymentEvent[];

const reading =
	<T>(
		schema: z.ZodMiniType<T>,
		events: (object: T, origin: Origin) => readonly PaymentEvent[],
	): Normalize =>
	(object, origin) =>
		events(parse(schema, object), origin);

const checkout = reading(CheckoutSession, checkoutEvents);
const subscription = reading(Subscription, subscriptionEvents);
const invoice = reading(Invoice, invoiceEvents);
const paymentIntent = reading(PaymentIntent, paymentIntentEvents);

/** https://docs.stripe.com/api/events/types */
const normalizers = new Map<string, Normalize>([
	["checkout.session.completed", checkout],
	["checkout.session.async_payment_succeeded", checkout],
	["checkout.session.async_payment_failed", checkout],
	["customer.subscription.created", subscription],
	["customer.subscription.updated", subscription],
	["customer.subscription.deleted", subscription],
	["customer.subscription.paused", subscription],
	["customer.subscription.resumed", subscription],
	["invoice.paid", invoice],
	["invoice.payment_succeeded", invoice],
	["invoice.payment_failed", invoice],
	["payment_intent.succeeded", paymentIntent],
	["payment_intent.payment_failed", paymentIntent],
]);

export const stripeReader: Reader<"payments"> = {
	/** Stripe repeats a delivery, to this endpoint and to others, under the same event id. */
	identify: ({ body }) => {
		const { id, type } = parseJson(StripeEvent, body.toString("utf8"));
		return { id, type };
	},
	normalize: ({ body }) => {
		const text = body.toString("utf8");
		const { type } = parseJson(StripeEvent, text);
		const normalize = normalizers.get(type);
		if (!normalize) return [];
		const { id, created, data } = parseJson(StripeEnvelope, text);
		return normalize(data.object, {
			provider: "stripe",
			type,
			at: toIso(created) ?? "",
			// Event ids grow with time, which decides between two events of the same second.
			order: `${String(created).padStart(12, "0")}#${id}`,
		});
	},
};
