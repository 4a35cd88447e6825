import { callSteps } from "#shared/call-flow/call-steps.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { toNcco } from "./ncco.ts";
import { saidIfAnything } from "./said.ts";
import { verifyJwt } from "./verify.ts";

/** It is asked twice within seconds and then no more; of a GET the query is not signed, so a token must not last. */
const windowSeconds = 5 * 60;

/** A call rings: the call flow decides what the caller hears. https://developer.vonage.com/en/voice/voice-api/webhook-reference#answer-webhook */
export const answerWebhook = {
	id: "vonage/answer",
	secret: "vonage",
	methods: ["GET", "POST"],
	paths: ["/webhooks/vonage/answer"],
	queue: "calls",
	verify: verifyJwt(windowSeconds),
	needsSettings: true,
	answer: (request, { settings, baseUrl, now }) =>
		toNcco(callSteps(settings.callFlow, now), {
			baseUrl,
			ours: saidIfAnything(request)("to"),
		}),
} as const satisfies Webhook;
