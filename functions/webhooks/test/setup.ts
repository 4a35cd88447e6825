import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"Standard Webhooks: HMAC-SHA256 over id, time and body, fresh within 5 minutes both ways.",
	stored: "Nothing.",
	secret:
		"Make one: whsec_ and the base64 of 24 random bytes or more: webhookSecret",
	webhooks: {
		test: { where: "Whatever signs with a Standard Webhooks library" },
	},
};
