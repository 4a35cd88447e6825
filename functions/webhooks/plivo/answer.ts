import { callSteps } from "#shared/call-flow/call-steps.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { toPlivoXml } from "./plivo-xml.ts";
import { verifyCall } from "./verify.ts";

/** A call rings: the call flow decides what the caller hears. https://www.plivo.com/docs/voice/concepts/request-response */
export const answerWebhook = {
	id: "plivo/answer",
	secret: "plivo",
	methods: ["POST", "GET"],
	paths: ["/webhooks/plivo/answer"],
	queue: "calls",
	verify: verifyCall,
	needsSettings: true,
	answer: (_, { settings, baseUrl, now }) =>
		toPlivoXml(callSteps(settings.callFlow, now), baseUrl),
} as const satisfies Webhook;
