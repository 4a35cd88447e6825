import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifyCallRail } from "./verify.ts";

/** A call rings. `pre_call_webhook` of the integration. https://apidocs.callrail.com/#webhooks */
export const preCallWebhook = {
	id: "callrail/pre-call",
	secret: "callrail",
	methods: ["POST"],
	paths: ["/webhooks/callrail/pre-call", "/api/webhooks/callrail/pre-call"],
	queue: "calls",
	verify: verifyCallRail,
} as const satisfies Webhook;
