import type { CallFlow } from "#shared/settings.ts";
import type { Reply } from "#shared/webhook/request.ts";
import { type Element, element, toXml } from "#shared/webhook/xml.ts";

/** TwiML, and nothing else, is what Twilio takes as an answer: a text body to an SMS webhook would be texted to the sender. */
export const twiml = (...verbs: readonly Element[]): Reply => ({
	status: 200,
	headers: { "content-type": "text/xml; charset=utf-8" },
	body: toXml(element("Response", {}, ...verbs)),
});

const say = (text: string): Element[] =>
	text.trim() === "" ? [] : [element("Say", {}, text)];

/** https://www.twilio.com/docs/voice/twiml/record */
export const voicemail = (
	{ voicemail: { greeting, maxSeconds, transcribe } }: CallFlow,
	baseUrl: string,
): Element[] => [
	...say(greeting),
	element("Record", {
		action: `${baseUrl}/webhooks/twilio/voice/action`,
		method: "POST",
		maxLength: maxSeconds,
		playBeep: "true",
		recordingStatusCallback: `${baseUrl}/webhooks/twilio/recording/status`,
		recordingStatusCallbackMethod: "POST",
		recordingStatusCallbackEvent: "completed absent",
		...(transcribe
			? {
					transcribe: "true",
					transcribeCallback: `${baseUrl}/webhooks/twilio/transcription`,
				}
			: {}),
	}),
	element("Hangup"),
];

/** Rings every number at once; what becomes of it is asked of the action webhook. https://www.twilio.com/docs/voice/twiml/dial */
const forward = (
	{ forwardTo, ringSeconds }: CallFlow,
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
		...forwardTo.map((number) => element("Number", {}, number)),
	);

export const callFlowTwiml = (callFlow: CallFlow, baseUrl: string): Reply =>
	twiml(
		...say(callFlow.greeting),
		...(callFlow.forwardTo.length > 0
			? [forward(callFlow, baseUrl)]
			: voicemail(callFlow, baseUrl)),
	);

export const goodbye: Reply = twiml(
	element("Say", {}, "Thank you. Goodbye."),
	element("Hangup"),
);

export const hangup: Reply = twiml(element("Hangup"));
