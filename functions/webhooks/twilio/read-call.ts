import type {
	CallEvent,
	CallOutcome,
	CallStatus,
	Direction,
	Recording,
} from "#shared/events.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { type Parameters, parametersOf, toCount, toIso } from "./parameters.ts";

/** https://www.twilio.com/docs/voice/api/call-resource#call-status-values */
const statuses = new Map<string, CallStatus>([
	["queued", "queued"],
	["initiated", "queued"],
	["ringing", "ringing"],
	["in-progress", "in-progress"],
	["completed", "completed"],
	["busy", "busy"],
	["no-answer", "no-answer"],
	["canceled", "canceled"],
	["failed", "failed"],
]);

const statusOf = (parameters: Parameters): CallStatus | undefined =>
	statuses.get(parameters.need("CallStatus"));

/** `inbound`, `outbound-api`, `outbound-dial`, `trunking-originating`... */
const directionOf = (text: string | undefined): Direction | undefined =>
	text === undefined
		? undefined
		: text.startsWith("inbound")
			? "inbound"
			: "outbound";

/** What every request about a call says of it. */
const factsOf = (parameters: Parameters) => ({
	id: `twilio:${parameters.need("CallSid")}`,
	provider: "twilio",
	direction: directionOf(parameters.get("Direction")),
	// An app's client may leave the first of each blank.
	from: parameters.get("From") ?? parameters.get("Caller"),
	to: parameters.get("To") ?? parameters.get("Called"),
	callerName: parameters.get("CallerName"),
});

const incoming = (delivery: Delivery): readonly CallEvent[] => {
	const parameters = parametersOf(delivery);
	return [
		{
			...factsOf(parameters),
			kind: "incoming",
			at: delivery.receivedAt,
			status: statusOf(parameters),
			source: parameters.get("ForwardedFrom"),
		},
	];
};

/** Of a call that its maker asked to have recorded. */
const recordingOf = ({ get }: Parameters): Recording | undefined => {
	const id = get("RecordingSid");
	return id === undefined
		? undefined
		: {
				id,
				status: "completed",
				url: get("RecordingUrl"),
				durationSeconds: toCount(get("RecordingDuration")),
			};
};

/** https://www.twilio.com/docs/voice/api/call-resource#statuscallbackevent */
const status = (delivery: Delivery): readonly CallEvent[] => {
	const parameters = parametersOf(delivery);
	const reached = statusOf(parameters);
	if (!reached) return [];
	const happenedAt = toIso(parameters.get("Timestamp"));
	// `Duration` is in billed minutes.
	const durationSeconds = toCount(parameters.get("CallDuration"));
	const ended = [
		"completed",
		"busy",
		"no-answer",
		"canceled",
		"failed",
	].includes(reached);
	return [
		{
			...factsOf(parameters),
			kind: "status",
			at: happenedAt ?? delivery.receivedAt,
			status: reached,
			startedAt:
				reached === "queued" || reached === "ringing" ? happenedAt : undefined,
			answeredAt: reached === "in-progress" ? happenedAt : undefined,
			endedAt: ended ? happenedAt : undefined,
			durationSeconds: ended ? durationSeconds : undefined,
			recording: recordingOf(parameters),
		},
	];
};

export const incomingCallReader: Reader<"calls"> = {
	identify: (delivery) => {
		const parameters = parametersOf(delivery);
		return {
			id: `${parameters.need("CallSid")}:incoming`,
			type: parameters.need("CallStatus"),
		};
	},
	normalize: incoming,
};

export const callStatusReader: Reader<"calls"> = {
	identify: (delivery) => {
		const { need, get } = parametersOf(delivery);
		const type = need("CallStatus");
		return {
			id: `${need("CallSid")}:${type}:${get("SequenceNumber") ?? ""}`,
			type,
		};
	},
	normalize: status,
};

type Ended = {
	/** In Twilio's words, where it has some. */
	readonly type: string;
	/** Sid of what it was. */
	readonly sid?: string;
	readonly outcome: CallOutcome;
};

/** Which of the verbs that have an action has ended, and how: `<Dial>`, `<Record>`, else the receptionist's `<Connect>`. */
const endedOf = ({ get }: Parameters): Ended => {
	const dialed = get("DialCallStatus");
	if (dialed !== undefined)
		return {
			type: dialed,
			sid: get("DialCallSid"),
			outcome:
				dialed === "completed" || dialed === "answered" ? "answered" : "missed",
		};
	const recording = get("RecordingSid");
	if (recording !== undefined)
		return { type: "recorded", sid: recording, outcome: "voicemail" };
	const type = get("SessionStatus") ?? "connected";
	return {
		type,
		sid: get("SessionId") ?? get("StreamSid"),
		outcome: type === "failed" ? "missed" : "answered",
	};
};

/**
 * https://www.twilio.com/docs/voice/twiml/dial#action, https://www.twilio.com/docs/voice/twiml/record#action,
 * https://www.twilio.com/docs/voice/twiml/connect/conversationrelay
 */
export const callActionReader: Reader<"calls"> = {
	identify: (delivery) => {
		const parameters = parametersOf(delivery);
		const { type, sid = "" } = endedOf(parameters);
		return { id: `${parameters.need("CallSid")}:action:${type}:${sid}`, type };
	},
	normalize: (delivery) => {
		const parameters = parametersOf(delivery);
		return [
			{
				...factsOf(parameters),
				kind: "forwarded",
				at: delivery.receivedAt,
				outcome: endedOf(parameters).outcome,
			},
		];
	},
};
