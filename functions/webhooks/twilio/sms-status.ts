import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifyTwilio } from "./verify.ts";

/** https://www.twilio.com/docs/messaging/guides/track-outbound-message-status */
export const smsStatusWebhook = {
	id: "twilio/sms-status",
	secret: "twilio",
	methods: ["POST"],
	paths: ["/webhooks/twilio/sms/status", "/api/webhooks/sms/status"],
	queue: "messages",
	verify: verifyTwilio,
	answer: () => ({ status: 204 }),
} as const satisfies Webhook;
