import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifyTwilio } from "./verify.ts";

/** https://www.twilio.com/docs/voice/twiml/record#transcribecallback */
export const transcriptionWebhook = {
	id: "twilio/transcription",
	secret: "twilio",
	methods: ["POST"],
	paths: ["/webhooks/twilio/transcription"],
	queue: "calls",
	verify: verifyTwilio,
	answer: () => ({ status: 204 }),
} as const satisfies Webhook;
