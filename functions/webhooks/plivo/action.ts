import {
	type CallStep,
	stepsAfterForward,
	stepsAfterVoicemail,
} from "#shared/call-flow/call-steps.ts";
import type { CallFlow } from "#shared/settings.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { type Parameters, parametersOf } from "./parameters.ts";
import { toPlivoXml } from "./plivo-xml.ts";
import { verifyCall } from "./verify.ts";

const next = ({ get }: Parameters, flow: CallFlow): readonly CallStep[] => {
	const dialed = get("DialStatus");
	if (dialed) return stepsAfterForward(flow, dialed === "completed");
	return get("RecordingID", "RecordUrl")
		? stepsAfterVoicemail
		: [{ kind: "hangup" }];
};

/** The end of a `<Dial>` or `<Record>` of ours: what next? https://www.plivo.com/docs/voice/xml/dial */
export const actionWebhook = {
	id: "plivo/action",
	secret: "plivo",
	methods: ["POST", "GET"],
	paths: ["/webhooks/plivo/action"],
	queue: "calls",
	verify: verifyCall,
	needsSettings: true,
	answer: (request, { settings, baseUrl }) =>
		toPlivoXml(next(parametersOf(request), settings.callFlow), baseUrl),
} as const satisfies Webhook;
