import { formOf } from "#shared/webhook/form.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { goodbye, hangup, twiml, voicemail } from "./twiml.ts";
import { verifyTwilio } from "./verify.ts";

/** The end of a `<Dial>` or `<Record>` of ours: what next? https://www.twilio.com/docs/voice/twiml/dial#action */
export const voiceActionWebhook = {
	id: "twilio/voice-action",
	secret: "twilio",
	methods: ["POST"],
	paths: ["/webhooks/twilio/voice/action"],
	queue: "calls",
	verify: verifyTwilio,
	needsSettings: true,
	answer: (request, { settings, baseUrl }) => {
		const form = formOf(request);
		const dialed = form.get("DialCallStatus");
		if (dialed === "completed" || dialed === "answered") return hangup;
		if (dialed !== null) return twiml(...voicemail(settings.callFlow, baseUrl));
		return form.has("RecordingSid") ? goodbye : hangup;
	},
} as const satisfies Webhook;
