import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifyTwilio } from "./verify.ts";

/** https://www.twilio.com/docs/voice/api/recording#recordingstatuscallback */
export const recordingStatusWebhook = {
	id: "twilio/recording-status",
	secret: "twilio",
	methods: ["POST"],
	paths: ["/webhooks/twilio/recording/status"],
	queue: "calls",
	verify: verifyTwilio,
	answer: () => ({ status: 204 }),
} as const satisfies Webhook;
