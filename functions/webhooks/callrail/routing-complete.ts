import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifyCallRail } from "./verify.ts";

/** A call was put through. `answered_call_webhook` of the integration. https://apidocs.callrail.com/#webhooks */
export const routingCompleteWebhook = {
	id: "callrail/routing-complete",
	secret: "callrail",
	methods: ["POST"],
	paths: [
		"/webhooks/callrail/routing-complete",
		"/api/webhooks/callrail/routing-complete",
	],
	queue: "calls",
	verify: verifyCallRail,
} as const satisfies Webhook;
