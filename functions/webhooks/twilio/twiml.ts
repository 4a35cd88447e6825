import type { CallStep } from "#shared/call-flow/call-steps.ts";
import type { Receptionist } from "#shared/settings.ts";
import type { Reply } from "#shared/webhook/request.ts";
import { type Element, element, toXml } from "#shared/webhook/xml.ts";

/** TwiML, and nothing else, is what Twilio takes as an answer: a text body to an SMS webhook would be texted to the sender. */
export const twiml = (...verbs: readonly Element[]): Reply => ({
	status: 200,
	headers: { "content-type": "text/xml; charset=utf-8" },
	body: toXml(element("Response", {}, ...verbs)),
});

type Step<K extends CallStep["kind"]> = Extract<CallStep, { kind: K }>;

/** Rings every number at once; what becomes of it is asked of the action webhook. https://www.twilio.com/docs/voice/twiml/dial */
const dial = (
	{ numbers, ringSeconds }: Step<"forward">,
	baseUrl: string,
): Element =>
	element(
		"Dial",
		{
			action: `${baseUrl}/webhooks/twilio/voice/action`,
			method: "POST",
			timeout: ringSeconds,
			answerOnBridge: "true",
		},
		...numbers.map((number) => element("Number", {}, number)),
	);

/** https://www.twilio.com/docs/voice/twiml/record */
const record = (
	{ maxSeconds, transcribe }: Step<"voicemail">,
	baseUrl: string,
): Element =>
	element("Record", {
		action: `${baseUrl}/webhooks/twilio/voice/action`,
		method: "POST",
		maxLength: maxSeconds,
		playBeep: "true",
		recordingStatusCallback: `${baseUrl}/webhooks/twilio/recording/status`,
		recordingStatusCallbackMethod: "POST",
		recordingStatusCallbackEvent: "completed absent",
		transcribe: transcribe ? "true" : undefined,
		transcribeCallback: transcribe
			? `${baseUrl}/webhooks/twilio/transcription`
			: undefined,
	});

/**
 * https://www.twilio.com/docs/voice/twiml/connect, https://www.twilio.com/docs/voice/twiml/sip. When the receptionist cannot be
 * reached the action webhook sends the caller to voicemail.
 */
const connect = (
	{ sipUri, conversationRelayUrl, mediaStreamUrl }: Receptionist,
	baseUrl: string,
): Element => {
	const action = `${baseUrl}/webhooks/twilio/voice/action`;
	if (sipUri)
		return element(
			"Dial",
			{ action, method: "POST", answerOnBridge: "true" },
			element("Sip", {}, sipUri),
		);
	return element(
		"Connect",
		{ action, method: "POST" },
		conversationRelayUrl
			? element("ConversationRelay", { url: conversationRelayUrl })
			: element("Stream", { url: mediaStreamUrl }),
	);
};

const verb = (step: CallStep, baseUrl: string): Element => {
	switch (step.kind) {
		case "say":
			return element("Say", {}, step.text);
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

export const toTwiml = (steps: readonly CallStep[], baseUrl: string): Reply =>
	twiml(...steps.map((step) => verb(step, baseUrl)));
