import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"HMAC-SHA256 over time and body (`Stripe-Signature`, any of its `v1`), fresh within 5 minutes both ways.",
	stored:
		"Invoices, payments and subscriptions; the customer as a contact. A failed payment is mailed to the customer and the operator.",
	secret:
		"Developers > Webhooks > the endpoint > Signing secret: webhookSecret (whsec_..., a list where there are several endpoints)",
	webhooks: {
		stripe: {
			where: "Developers > Webhooks > Add destination > Webhook endpoint",
			events: [
				"checkout.session.completed",
				"checkout.session.async_payment_succeeded",
				"checkout.session.async_payment_failed",
				"customer.subscription.created",
				"customer.subscription.updated",
				"customer.subscription.deleted",
				"invoice.payment_succeeded",
				"invoice.payment_failed",
				"payment_intent.succeeded",
				"payment_intent.payment_failed",
			],
		},
	},
	notes: [
		"Test mode, live mode and every endpoint have a secret of their own.",
		"A secretKey is optional: a restricted one (rk_...) that may read subscriptions is enough. A live key is used for live events, a test key for test ones.",
		"The shape of events follows the API version of the endpoint; old and new ones are read.",
	],
	unconfirmed: [
		"How long Stripe waits for an answer is not published: the edge does one queue write and answers.",
		"Events of one second have no order. With a secretKey Stripe is asked how the subscription stands; without, making comes first, an end last, and an event is believed about what it changed. What two events of one second both changed is settled by their ids.",
	],
};
