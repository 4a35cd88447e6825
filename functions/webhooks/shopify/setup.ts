import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme: "HMAC-SHA256 over the body, base64 (`X-Shopify-Hmac-Sha256`).",
	stored: "Orders and products; customers as contacts.",
	secret:
		"The app's Client secret (Partners > the app > Settings): apiSecret, a list while it is rotated",
	webhooks: {
		shopify: {
			where: "shopify.app.toml, [[webhooks.subscriptions]] uri",
			events: [
				"products/create",
				"products/update",
				"products/delete",
				"orders/create",
				"orders/updated",
				"orders/cancelled",
				"customers/create",
				"customers/update",
			],
		},
	},
	notes: [
		"Webhooks made in a shop's admin are signed with the shop's own key, shown below the list there: put that one.",
		"customers/redact and the other privacy topics are recorded and tag the contact; deleting is left to people.",
	],
	unconfirmed: [
		"No time is signed: a captured request is the same delivery again and changes nothing.",
		"Topic and event id stand in headers that are not signed: they decide how a signed body is read, not whether it is believed. A body under a topic that is not its own makes no record.",
		"Shopify dates changes by the second. Of one second the delivery that says it was triggered last counts; that is not signed either, and outweighs no later second.",
	],
};
