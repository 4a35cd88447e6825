import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme: "HMAC-SHA256 over the body, hex (`X-Hub-Signature-256`).",
	stored:
		"Comments, mentions, messages and reactions of others; their authors as contacts. What we write ourselves is left out.",
	secret:
		"App dashboard > App settings > Basic > App secret: appSecret; verifyToken is a text of your own, typed in at both ends",
	webhooks: {
		facebook: {
			where: "App dashboard > Webhooks > Page > Subscribe to this object",
			events: [
				"feed",
				"mention",
				"messages",
				"message_edits",
				"message_reactions",
				"messaging_postbacks",
			],
		},
		instagram: {
			where: "App dashboard > Webhooks > Instagram > Subscribe to this object",
			events: [
				"comments",
				"live_comments",
				"mentions",
				"messages",
				"message_reactions",
				"messaging_postbacks",
			],
		},
	},
	notes: [
		"The page or account must be subscribed to the app too (POST /{page-id}/subscribed_apps).",
	],
	unconfirmed: [
		"No time is signed: a captured request is the same delivery again and changes nothing.",
		"Meta publishes no id of a delivery: it goes by what it says.",
	],
};
