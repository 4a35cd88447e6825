import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifyTwilio } from "./verify.ts";

/** https://www.twilio.com/docs/voice/api/call-resource#statuscallback */
export const voiceStatusWebhook = {
	id: "twilio/voice-status",
	secret: "twilio",
	methods: ["POST"],
	paths: [
		"/webhooks/twilio/voice/status",
		"/webhooks/twilio/status",
		"/api/webhooks/voice/status",
	],
	queue: "calls",
	verify: verifyTwilio,
	answer: () => ({ status: 204 }),
} as const satisfies Webhook;
