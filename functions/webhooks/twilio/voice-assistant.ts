import { receptionistSteps } from "#shared/call-flow/call-steps.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { toTwiml } from "./twiml.ts";
import { verifyTwilio } from "./verify.ts";

/** A call rings for the AI receptionist, "Julie". https://www.twilio.com/docs/voice/twiml#twilios-request-to-your-application */
export const voiceAssistantWebhook = {
	id: "twilio/voice-assistant",
	secret: "twilio",
	methods: ["POST"],
	paths: ["/webhooks/twilio/voice/assistant", "/voice/julie/incoming"],
	queue: "calls",
	verify: verifyTwilio,
	needsSettings: true,
	answer: (_, { settings, baseUrl, now }) =>
		toTwiml(receptionistSteps(settings.callFlow, now), baseUrl),
} as const satisfies Webhook;
