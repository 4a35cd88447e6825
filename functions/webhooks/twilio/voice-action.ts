import {
	type CallStep,
	stepsAfterForward,
	stepsAfterVoicemail,
} from "#shared/call-flow/call-steps.ts";
import type { CallFlow } from "#shared/settings.ts";
import { formOf } from "#shared/webhook/form.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { toTwiml } from "./twiml.ts";
import { verifyTwilio } from "./verify.ts";

/** Statuses of those who were called. https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus */
const answered = ["completed", "answered"];

const next = (form: URLSearchParams, flow: CallFlow): readonly CallStep[] => {
	const dialed = form.get("DialCallStatus");
	if (dialed !== null)
		return stepsAfterForward(flow, answered.includes(dialed));
	if (form.has("RecordingSid")) return stepsAfterVoicemail;
	return stepsAfterForward(flow, form.get("SessionStatus") !== "failed");
};

/** The end of a `<Dial>`, `<Record>` or `<Connect>` of ours: what next? https://www.twilio.com/docs/voice/twiml/dial#action */
export const voiceActionWebhook = {
	id: "twilio/voice-action",
	secret: "twilio",
	methods: ["POST"],
	paths: ["/webhooks/twilio/voice/action"],
	queue: "calls",
	verify: verifyTwilio,
	needsSettings: true,
	answer: (request, { settings, baseUrl }) =>
		toTwiml(next(formOf(request), settings.callFlow), baseUrl),
} as const satisfies Webhook;
