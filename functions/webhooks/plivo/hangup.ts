import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifyCall } from "./verify.ts";

/** A call is over. https://www.plivo.com/docs/voice/concepts/callbacks */
export const hangupWebhook = {
	id: "plivo/hangup",
	secret: "plivo",
	methods: ["POST"],
	paths: ["/webhooks/plivo/hangup"],
	queue: "calls",
	verify: verifyCall,
} as const satisfies Webhook;
