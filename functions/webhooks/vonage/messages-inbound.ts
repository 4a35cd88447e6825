import type { Webhook } from "#shared/webhook/webhook.ts";
import { repeatedForSeconds, verifyJwt } from "./verify.ts";

/** https://developer.vonage.com/en/messages/concepts/webhooks */
export const messagesInboundWebhook = {
	id: "vonage/messages-inbound",
	secret: "vonage",
	methods: ["POST"],
	paths: ["/webhooks/vonage/messages/inbound"],
	queue: "messages",
	verify: verifyJwt(repeatedForSeconds),
} as const satisfies Webhook;
