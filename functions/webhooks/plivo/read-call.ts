import type { CallEvent, CallStatus, Direction } from "#shared/events.ts";
import { toUtc } from "#shared/utc.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import {
	type Parameters,
	parametersOf,
	toCount,
	toNumber,
} from "./parameters.ts";

/** https://www.plivo.com/docs/voice/use-cases/dial-status-reporting */
const statuses = new Map<string, CallStatus>([
	["ringing", "ringing"],
	["in-progress", "in-progress"],
	["completed", "completed"],
	["machine", "completed"],
	["busy", "busy"],
	["no-answer", "no-answer"],
	["timeout", "no-answer"],
	["cancel", "canceled"],
	["failed", "failed"],
]);

const directions = new Map<string, Direction>([
	["inbound", "inbound"],
	["outbound", "outbound"],
]);

/** `2026-11-20 15:03:16.910772`, UTC, -> ISO 8601. */
const toIso = (text: string | undefined): string | undefined => {
	const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)$/.exec(
		text ?? "",
	);
	return match ? toUtc(Date.parse(`${match[1]}T${match[2]}Z`)) : undefined;
};

const later = (iso: string | undefined, seconds: number | undefined) =>
	iso === undefined || seconds === undefined
		? undefined
		: toUtc(Date.parse(iso) + seconds * 1000);

/** Without a name to show Plivo shows the number. */
const nameOf = (text: string | undefined): string | undefined =>
	text === undefined || /^\+?\d+$/.test(text) ? undefined : text;

/** What every request about a call says of it. */
export const factsOf = ({ need, get }: Parameters) => ({
	id: `plivo:${need("CallUUID")}`,
	provider: "plivo",
	direction: directions.get(get("Direction") ?? ""),
	from: toNumber(get("From")),
	to: toNumber(get("To")),
	callerName: nameOf(get("CallerName")),
});

/** In US dollars, to a hundredth of a cent. https://www.plivo.com/docs/voice/concepts/callbacks */
const costOf = (text: string | undefined) =>
	text !== undefined && /^\d+(\.\d+)?$/.test(text)
		? { amount: Math.round(Number(text) * 100), currency: "usd" }
		: undefined;

/** An answer URL may be asked again by a redirect or as a fallback. */
export const incomingCallReader: Reader<"calls"> = {
	identify: (delivery) => {
		const { need, get } = parametersOf(delivery);
		const type = get("Event") ?? need("CallStatus");
		return { id: `${need("CallUUID")}:${type}`, type };
	},
	normalize: (delivery) => {
		const parameters = parametersOf(delivery);
		const { get } = parameters;
		const startedAt = toIso(get("SessionStart"));
		const event: CallEvent = {
			...factsOf(parameters),
			kind: "incoming",
			at: startedAt ?? delivery.receivedAt,
			status: statuses.get(get("CallStatus") ?? ""),
			startedAt,
			source: toNumber(get("ForwardedFrom")),
		};
		return [event];
	},
};

/** `StartTime`, `AnswerTime` and `EndTime` are in the account's time zone, which no request names; `SessionStart` is UTC. */
export const hangupReader: Reader<"calls"> = {
	identify: (delivery) => {
		const { need, get } = parametersOf(delivery);
		return { id: `${need("CallUUID")}:Hangup`, type: get("Event") ?? "Hangup" };
	},
	normalize: (delivery) => {
		const parameters = parametersOf(delivery);
		const { get } = parameters;
		const startedAt = toIso(get("SessionStart"));
		const durationSeconds = toCount(get("Duration"));
		const endedAt = later(startedAt, durationSeconds);
		const event: CallEvent = {
			...factsOf(parameters),
			kind: "status",
			at: endedAt ?? delivery.receivedAt,
			status: statuses.get(get("CallStatus") ?? ""),
			startedAt,
			endedAt: endedAt ?? delivery.receivedAt,
			durationSeconds,
			cost: costOf(get("TotalCost")),
		};
		return [event];
	},
};
