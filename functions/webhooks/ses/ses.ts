import type { Webhook } from "#shared/webhook/webhook.ts";
import { confirmSubscription } from "./confirm-subscription.ts";
import { messageOf } from "./message.ts";
import { verifySns } from "./verify.ts";

/** SES publishes to an SNS topic, which posts here. https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns.html */
export const sesWebhook = {
	id: "ses",
	secret: "ses",
	methods: ["POST"],
	paths: ["/webhooks/ses"],
	queue: "emails",
	verify: verifySns,
	isDelivery: ({ body }) => messageOf(body).Type === "Notification",
	/** The `SubscribeURL` of an UnsubscribeConfirmation would subscribe again what somebody has just ended: only a person may. */
	answer: async ({ body }) => {
		const message = messageOf(body);
		if (message.Type === "SubscriptionConfirmation")
			await confirmSubscription(message);
		if (message.Type === "UnsubscribeConfirmation")
			console.warn({ message: "unsubscribed", webhook: "ses" });
		return { status: 200 };
	},
} as const satisfies Webhook;
