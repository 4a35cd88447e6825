import { callSteps } from "#shared/call-flow/call-steps.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { toTwiml } from "./twiml.ts";
import { verifyTwilio } from "./verify.ts";

/** A call rings: the call flow decides what the caller hears. https://www.twilio.com/docs/voice/twiml#twilios-request-to-your-application */
export const voiceWebhook = {
	id: "twilio/voice",
	secret: "twilio",
	methods: ["POST", "GET"],
	paths: ["/webhooks/twilio/voice", "/voice/incoming"],
	queue: "calls",
	verify: verifyTwilio,
	needsSettings: true,
	answer: (_, { settings, baseUrl, now }) =>
		toTwiml(callSteps(settings.callFlow, now), baseUrl),
} as const satisfies Webhook;
