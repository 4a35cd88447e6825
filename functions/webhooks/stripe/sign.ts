import Stripe from "stripe";
import type { Sign } from "#shared/webhook/example.ts";

/** As Stripe signs a delivery. With several secrets in the list, with the first. https://docs.stripe.com/webhooks/signature */
export const sign: Sign = (request, { webhookSecret }, now) => {
	const [secret] = [webhookSecret].flat();
	if (typeof secret !== "string")
		throw new Error("The Stripe secret holds no webhookSecret");
	return {
		...request,
		headers: {
			...request.headers,
			"stripe-signature": Stripe.webhooks.generateTestHeaderString({
				payload: request.body.toString("utf8"),
				secret,
				timestamp: now,
			}),
		},
	};
};
