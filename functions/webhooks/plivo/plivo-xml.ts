import type { CallStep } from "#shared/call-flow/call-steps.ts";
import type { Receptionist } from "#shared/settings.ts";
import type { Reply } from "#shared/webhook/request.ts";
import { type Element, element, toXml } from "#shared/webhook/xml.ts";

type Step<K extends CallStep["kind"]> = Extract<CallStep, { kind: K }>;

const actionUrl = (baseUrl: string): string =>
	`${baseUrl}/webhooks/plivo/action`;

/** Rings every number at once; what becomes of it is asked of the action webhook. https://www.plivo.com/docs/voice/xml/dial */
const dial = (
	{ numbers, ringSeconds }: Step<"forward">,
	baseUrl: string,
): Element =>
	element(
		"Dial",
		{ action: actionUrl(baseUrl), method: "POST", timeout: ringSeconds },
		...numbers.map((number) =>
			element("Number", {}, number.replace(/^\+/, "")),
		),
	);

/** https://www.plivo.com/docs/voice/xml/record */
const record = (
	{ maxSeconds, transcribe }: Step<"voicemail">,
	baseUrl: string,
): Element => {
	const recording = `${baseUrl}/webhooks/plivo/recording`;
	return element("Record", {
		action: actionUrl(baseUrl),
		method: "POST",
		maxLength: maxSeconds,
		playBeep: "true",
		finishOnKey: "#",
		callbackUrl: recording,
		callbackMethod: "POST",
		transcriptionType: transcribe ? "auto" : undefined,
		transcriptionUrl: transcribe ? recording : undefined,
	});
};

/** https://www.plivo.com/docs/voice/xml/stream. A ConversationRelay server speaks with Twilio only. */
const connect = (
	{ sipUri, mediaStreamUrl }: Receptionist,
	baseUrl: string,
): Element =>
	mediaStreamUrl && !sipUri
		? element(
				"Stream",
				{ bidirectional: "true", keepCallAlive: "true" },
				mediaStreamUrl,
			)
		: element(
				"Dial",
				{ action: actionUrl(baseUrl), method: "POST" },
				...(sipUri ? [element("User", {}, sipUri)] : []),
			);

const verb = (step: CallStep, baseUrl: string): Element => {
	switch (step.kind) {
		case "say":
			return element("Speak", {}, step.text);
		case "forward":
			return dial(step, baseUrl);
		case "voicemail":
			return record(step, baseUrl);
		case "receptionist":
			return connect(step.receptionist, baseUrl);
		case "hangup":
			return element("Hangup");
	}
};

/** The call ends when Plivo is answered anything else. https://www.plivo.com/docs/voice/xml */
export const toPlivoXml = (
	steps: readonly CallStep[],
	baseUrl: string,
): Reply => ({
	status: 200,
	headers: { "content-type": "application/xml; charset=utf-8" },
	body: toXml(
		element("Response", {}, ...steps.map((step) => verb(step, baseUrl))),
	),
});
