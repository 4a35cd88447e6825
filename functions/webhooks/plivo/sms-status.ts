import type { Webhook } from "#shared/webhook/webhook.ts";
import { nonceHeaders } from "./nonce.ts";
import { verifyMessage } from "./verify.ts";

/** https://www.plivo.com/docs/messaging/concepts/message-status */
export const smsStatusWebhook = {
	id: "plivo/sms-status",
	secret: "plivo",
	methods: ["POST", "GET"],
	paths: ["/webhooks/plivo/sms/status"],
	queue: "messages",
	verify: verifyMessage,
	keepHeaders: nonceHeaders,
} as const satisfies Webhook;
