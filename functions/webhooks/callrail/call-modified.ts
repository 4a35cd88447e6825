import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifyCallRail } from "./verify.ts";

/** Somebody tagged, noted or scored a call, or something about it came late. `updated_call_webhook` of the integration. https://apidocs.callrail.com/#webhooks */
export const callModifiedWebhook = {
	id: "callrail/call-modified",
	secret: "callrail",
	methods: ["POST"],
	paths: [
		"/webhooks/callrail/call-modified",
		"/api/webhooks/callrail/call-modified",
	],
	queue: "calls",
	verify: verifyCallRail,
} as const satisfies Webhook;
