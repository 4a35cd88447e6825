import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"HMAC-SHA256 over the body, base64 (`x-twitter-webhooks-signature`); the repeated CRC with the same key.",
	stored:
		"Mentions, direct messages and engagement of others; their authors as contacts. Our own posts are left out.",
	secret:
		"Developer portal > the app > Keys and tokens > API Key Secret: consumerSecret",
	webhooks: {
		twitter: {
			where: "POST /2/webhooks with this URL, then subscribe the account",
		},
	},
	notes: ["X repeats its CRC; it is answered each time."],
	unconfirmed: [
		"No time is signed: a captured request is the same delivery again and changes nothing.",
	],
};
