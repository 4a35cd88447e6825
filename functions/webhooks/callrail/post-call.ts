import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifyCallRail } from "./verify.ts";

/** A call is over, and its recording and transcript are there or 20 minutes have passed. `post_call_webhook` of the integration. https://apidocs.callrail.com/#webhooks */
export const postCallWebhook = {
	id: "callrail/post-call",
	secret: "callrail",
	methods: ["POST"],
	paths: ["/webhooks/callrail/post-call", "/api/webhooks/callrail/post-call"],
	queue: "calls",
	verify: verifyCallRail,
} as const satisfies Webhook;
