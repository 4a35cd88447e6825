import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { stripeReader } from "./reader.ts";
import { stripeWebhook } from "./stripe.ts";

export const stripe: Provider = {
	name: "stripe",
	title: "Stripe",
	docs: "https://docs.stripe.com/webhooks/signature",
	webhooks: [reads(stripeWebhook, stripeReader)],
};
