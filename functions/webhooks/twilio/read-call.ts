import type { CallEvent, CallStatus, Direction } from "#shared/events.ts";
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
	from: parameters.get("From"),
	to: parameters.get("To"),
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

/** https://www.twilio.com/docs/voice/twiml/dial#action, https://www.twilio.com/docs/voice/twiml/record#action */
export const callActionReader: Reader<"calls"> = {
	identify: (delivery) => {
		const { need, get } = parametersOf(delivery);
		const dialed = get("DialCallStatus");
		const detail = get("DialCallSid") ?? get("RecordingSid") ?? "";
		return {
			id: `${need("CallSid")}:action:${dialed ?? "recorded"}:${detail}`,
			type: dialed ?? "recorded",
		};
	},
	normalize: (delivery) => {
		const parameters = parametersOf(delivery);
		const dialed = parameters.get("DialCallStatus");
		const answered = dialed === "completed" || dialed === "answered";
		return [
			{
				...factsOf(parameters),
				kind: "forwarded",
				at: delivery.receivedAt,
				outcome: answered
					? "answered"
					: dialed !== undefined
						? "missed"
						: parameters.get("RecordingSid")
							? "voicemail"
							: undefined,
			},
		];
	},
};
