import type { Webhook } from "#shared/webhook/webhook.ts";
import { repeatedForSeconds, verifyJwt } from "./verify.ts";

/** https://developer.vonage.com/en/messages/concepts/messages-status-callbacks */
export const messagesStatusWebhook = {
	id: "vonage/messages-status",
	secret: "vonage",
	methods: ["POST"],
	paths: ["/webhooks/vonage/messages/status"],
	queue: "messages",
	verify: verifyJwt(repeatedForSeconds),
} as const satisfies Webhook;
