import type { Webhook } from "#shared/webhook/webhook.ts";
import { nonceHeaders } from "./nonce.ts";
import { verifyMessage } from "./verify.ts";

/** https://www.plivo.com/docs/messaging/concepts/message-url */
export const smsWebhook = {
	id: "plivo/sms",
	secret: "plivo",
	methods: ["POST", "GET"],
	paths: ["/webhooks/plivo/sms"],
	queue: "messages",
	verify: verifyMessage,
	keepHeaders: nonceHeaders,
} as const satisfies Webhook;
