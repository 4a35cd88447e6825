import type * as z from "zod/mini";
import type { PaymentEvent } from "#shared/events.ts";
import { parse, parseJson } from "#shared/parse.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { changedFacts, objectBefore } from "./changed-facts.ts";
import { type Origin, toIso } from "./fields.ts";
import { checkoutEvents } from "./normalize-checkout.ts";
import { invoiceEvents } from "./normalize-invoice.ts";
import { paymentIntentEvents } from "./normalize-payment-intent.ts";
import { subscriptionEvent } from "./normalize-subscription.ts";
import { orderOf, orderOfChange } from "./order.ts";
import { askForSubscription } from "./refetch.ts";
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
const invoice = reading(Invoice, invoiceEvents);
const paymentIntent = reading(PaymentIntent, paymentIntentEvents);

/** Marks what an update changed, which outweighs what other events of the same second merely repeat. */
const subscription: Normalize = (object, origin) => {
	const event = subscriptionEvent(parse(Subscription, object), origin);
	const { previous, orderOfChange: order } = origin;
	const then = Subscription.safeParse(objectBefore(object, previous));
	if (!then.success) return [event];
	const facts = changedFacts(subscriptionEvent(then.data, origin), event);
	return [{ ...event, changed: { facts, order } }];
};

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
	["customer.subscription.trial_will_end", subscription],
	["customer.subscription.pending_update_applied", subscription],
	["customer.subscription.pending_update_expired", subscription],
	["invoice.paid", invoice],
	["invoice.payment_succeeded", invoice],
	["invoice.payment_failed", invoice],
	["payment_intent.succeeded", paymentIntent],
	["payment_intent.payment_failed", paymentIntent],
]);

const normalize = ({ body }: Delivery): readonly PaymentEvent[] => {
	const text = body.toString("utf8");
	const { type } = parseJson(StripeEvent, text);
	const normalizer = normalizers.get(type);
	if (!normalizer) return [];
	const { data, ...dated } = parseJson(StripeEnvelope, text);
	return normalizer(data.object, {
		provider: "stripe",
		type,
		at: toIso(dated.created) ?? "",
		order: orderOf(dated),
		orderOfChange: orderOfChange(dated),
		previous: data.previous_attributes,
	});
};

export const stripeReader: Reader<"payments"> = {
	/** Stripe repeats a delivery, to this endpoint and to others, under the same event id. */
	identify: ({ body }) => {
		const { id, type } = parseJson(StripeEvent, body.toString("utf8"));
		return { id, type };
	},
	normalize,
	refetch: (delivery, stored) => {
		const [event] = normalize(delivery);
		return event?.kind === "subscription"
			? askForSubscription(event, delivery, stored)
			: undefined;
	},
};
