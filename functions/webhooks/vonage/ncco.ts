import type { CallStep } from "#shared/call-flow/call-steps.ts";
import { stepsAfterVoicemail } from "#shared/call-flow/call-steps.ts";
import type { Receptionist } from "#shared/settings.ts";
import type { Reply } from "#shared/webhook/request.ts";
import { fromNumber } from "./number.ts";

/** One thing to do with a call. https://developer.vonage.com/en/voice/voice-api/ncco-reference */
type Action = Readonly<Record<string, unknown>>;

type Call = {
	readonly baseUrl: string;
	/** The number of ours that was called: others may not be shown to those it is forwarded to. */
	readonly ours?: string;
};

type Step<K extends CallStep["kind"]> = Extract<CallStep, { kind: K }>;

const eventUrl = (baseUrl: string, query = ""): readonly string[] => [
	`${baseUrl}/webhooks/vonage/event${query}`,
];

/** Says of an event that it is about one of those a call was forwarded to. */
export const forwardQuery = "leg=forward";

const connect = (endpoint: Action, call: Call, timeout?: number): Action => ({
	action: "connect",
	from: call.ours,
	timeout,
	// The answer to an event then decides how the call goes on.
	eventType: "synchronous",
	eventUrl: eventUrl(call.baseUrl, `?${forwardQuery}`),
	endpoint: [endpoint],
});

/** One number at a time: a connect takes no more. The event webhook goes on to the next. */
const forward = (
	{ numbers, ringSeconds }: Step<"forward">,
	call: Call,
): Action[] =>
	numbers
		.slice(0, 1)
		.map((number) =>
			connect({ type: "phone", number: fromNumber(number) }, call, ringSeconds),
		);

/** Without a limit, a silence or a key that ends it nothing would be recorded. */
const record = (
	{ maxSeconds, transcribe }: Step<"voicemail">,
	{ baseUrl }: Call,
): Action => ({
	action: "record",
	eventUrl: eventUrl(baseUrl),
	beepStart: true,
	endOnKey: "#",
	endOnSilence: 5,
	timeOut: Math.min(Math.max(maxSeconds, 3), 7200),
	transcription: transcribe ? { eventUrl: eventUrl(baseUrl) } : undefined,
});

/** A ConversationRelay server speaks with Twilio only. */
const receptionist = (
	{ sipUri, mediaStreamUrl }: Receptionist,
	call: Call,
): Action[] => {
	if (sipUri) return [connect({ type: "sip", uri: sipUri }, call)];
	if (!mediaStreamUrl) return [];
	const contentType = "audio/l16;rate=16000";
	return [
		connect(
			{ type: "websocket", uri: mediaStreamUrl, "content-type": contentType },
			call,
		),
	];
};

/** A call ends where its actions end. */
const actions = (step: CallStep, call: Call): Action[] => {
	switch (step.kind) {
		case "say":
			return [{ action: "talk", text: step.text }];
		case "forward":
			return forward(step, call);
		case "voicemail":
			// No webhook asks what comes after a recording, so it is said here.
			return [
				record(step, call),
				...stepsAfterVoicemail.flatMap((next) => actions(next, call)),
			];
		case "receptionist":
			return receptionist(step.receptionist, call);
		case "hangup":
			return [];
	}
};

export const toNcco = (steps: readonly CallStep[], call: Call): Reply => ({
	status: 200,
	headers: { "content-type": "application/json" },
	body: JSON.stringify(steps.flatMap((step) => actions(step, call))),
});
