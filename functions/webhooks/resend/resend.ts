import { standardWebhooks } from "#shared/webhook/verify/standard-webhooks.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";

/** Svix sends for Resend, and signs every attempt anew. https://resend.com/docs/webhooks/verify-webhooks-requests */
export const resendWebhook = {
	id: "resend",
	secret: "resend",
	methods: ["POST"],
	paths: ["/webhooks/resend"],
	queue: "emails",
	verify: standardWebhooks("svix"),
	/** The delivery's id, which is signed and stands nowhere else. */
	keepHeaders: ["svix-id"],
} as const satisfies Webhook;
