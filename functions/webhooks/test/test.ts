import { SignatureError } from "#shared/errors.ts";
import type { Reply, WebhookRequest } from "#shared/webhook/request.ts";
import { standardWebhooks } from "#shared/webhook/verify/standard-webhooks.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";

/** Facts about the request, nothing of what it says. */
const seen = (
	request: WebhookRequest,
	signature: { readonly valid: boolean; readonly reason: string },
): Reply => ({
	status: 200,
	headers: { "content-type": "application/json" },
	body: JSON.stringify({
		...signature,
		method: request.method,
		headers: Object.keys(request.headers).sort(),
		bodyBytes: request.body.length,
	}),
});

/** For whoever sets things up: does a request arrive here, and is it signed well? Nothing is queued. */
export const testWebhook = {
	id: "test",
	secret: "test",
	methods: ["GET", "POST"],
	paths: ["/webhooks/test", "/api/webhooks/test"],
	verify: standardWebhooks("webhook"),
	answer: (request) => seen(request, { valid: true, reason: "verified" }),
	refuse: (request, error) =>
		seen(request, {
			valid: false,
			reason: error instanceof SignatureError ? error.message : "refused",
		}),
} as const satisfies Webhook;
