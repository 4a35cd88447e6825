import { apiUrl } from "#shared/api-url.ts";
import type { SubscriptionEvent } from "#shared/events.ts";
import { parse, parseJson } from "#shared/parse.ts";
import type { Draft } from "#shared/records/draft.ts";
import { type PaymentItem, paymentPk } from "#shared/records/payments.ts";
import type { Ask, Delivery } from "#shared/webhook/reader.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { subscriptionEvent } from "./normalize-subscription.ts";
import { areTied, fetchedOrder } from "./order.ts";
import { StripeEnvelope, Subscription } from "./shapes.ts";

/** Test keys see test objects only, and live keys live ones. https://docs.stripe.com/keys */
const keyFor = (
	{ secretKey }: Secret,
	isLive: boolean | null | undefined,
): string | undefined =>
	typeof secretKey === "string" &&
	secretKey.match(/^[sr]k_(live|test)_/)?.[1] === (isLive ? "live" : "test")
		? secretKey
		: undefined;

const retrieve = async (
	key: string,
	id: string,
	stripeAccount: string | null | undefined,
) => {
	const { default: Stripe } = await import("stripe");
	const { protocol, hostname, port } = apiUrl(
		"stripe",
		"https://api.stripe.com",
	);
	const isPlain = protocol === "http:";
	const stripe = new Stripe(key, {
		protocol: isPlain ? "http" : "https",
		host: hostname,
		port: port || (isPlain ? 80 : 443),
		timeout: 2000,
		maxNetworkRetries: 0,
		telemetry: false,
	});
	return stripe.subscriptions.retrieve(
		id,
		{},
		stripeAccount ? { stripeAccount } : {},
	);
};

/**
 * Stripe dates its events by the second, and a checkout makes several of one subscription in one second: only Stripe knows how it
 * stands after them. Invoices and payments need no such question, since their states outdo each other whenever they come.
 * https://docs.stripe.com/webhooks#event-ordering
 */
export const askForSubscription = (
	event: SubscriptionEvent,
	{ body }: Delivery,
	stored: Pick<Draft, "get">,
): Ask<"payments"> | undefined => {
	const latest = stored.get<PaymentItem>(paymentPk(event.id))?.facts.latest;
	if (latest === undefined || !areTied(latest, event.order)) return undefined;
	return async (secret) => {
		const { livemode, account } = parseJson(
			StripeEnvelope,
			body.toString("utf8"),
		);
		const key = keyFor(secret, livemode);
		if (!key) return undefined;
		const id = event.id.slice("stripe:".length);
		const fetched = parse(Subscription, await retrieve(key, id, account));
		const order = fetchedOrder(latest);
		const { provider, at } = event;
		return subscriptionEvent(fetched, { provider, at, order });
	};
};
