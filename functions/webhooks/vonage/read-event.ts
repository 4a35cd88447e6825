import type { CallEvent, CallStatus, Direction } from "#shared/events.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { factsOf, legOf, partyIn } from "./call-facts.ts";
import { isForwarded, notAnswered } from "./legs.ts";
import { readRecording, readTranscription } from "./read-recording.ts";
import { type Said, said } from "./said.ts";
import { toIso, toSeconds } from "./times.ts";

/** https://developer.vonage.com/en/voice/voice-api/webhook-reference#event-webhook */
const statuses = new Map<string, CallStatus>([
	["started", "queued"],
	["ringing", "ringing"],
	["answered", "in-progress"],
	["human", "in-progress"],
	["machine", "in-progress"],
	["busy", "busy"],
	["cancelled", "canceled"],
	["unanswered", "no-answer"],
	["timeout", "no-answer"],
	["rejected", "failed"],
	["failed", "failed"],
	["completed", "completed"],
]);

const underway: readonly CallStatus[] = ["queued", "ringing", "in-progress"];

const directions = new Map<string, Direction>([
	["inbound", "inbound"],
	["outbound", "outbound"],
]);

/** In euros, whatever the account is paid in. */
const costOf = (text: string | undefined) =>
	text !== undefined && /^\d+(\.\d+)?$/.test(text)
		? { amount: Math.round(Number(text) * 100), currency: "eur" }
		: undefined;

const readStatus = (fields: Said, delivery: Delivery): CallEvent[] => {
	const { get } = fields;
	const status = statuses.get(get("status") ?? "");
	if (!status) return [];
	const facts = factsOf(fields, delivery);
	const hasEnded = !underway.includes(status);
	return [
		{
			...facts,
			kind: "status",
			direction: directions.get(get("direction") ?? ""),
			from: partyIn(fields, "from"),
			to: partyIn(fields, "to"),
			status,
			startedAt: status === "queued" ? facts.at : toIso(get("start_time")),
			answeredAt: status === "in-progress" ? facts.at : undefined,
			endedAt: hasEnded ? (toIso(get("end_time")) ?? facts.at) : undefined,
			durationSeconds: toSeconds(get("duration")),
			cost: costOf(get("price")),
		},
	];
};

/** Of one the call was forwarded to, only whether they answered: it is the caller's call that is recorded. */
const readForwarded = (fields: Said, delivery: Delivery): CallEvent[] => {
	const status = fields.need("status");
	const isMissed = notAnswered.has(status);
	if (status !== "answered" && !isMissed) return [];
	return [
		{
			...factsOf(fields, delivery),
			kind: "forwarded",
			outcome: isMissed ? "missed" : "answered",
		},
	];
};

/** Vonage's headings for what carries no `status`. */
const typeOf = ({ get, has }: Said): string => {
	const status = get("status");
	if (status) return status;
	if (has("transcription_url")) return "transcribed";
	if (has("recording_uuid")) return "record";
	if (has("conversation_uuid_to")) return "transfer";
	return has("dtmf") || has("speech") ? "input" : (get("type") ?? "error");
};

export const eventReader: Reader<"calls"> = {
	identify: (delivery) => {
		const fields = said(delivery);
		const type = typeOf(fields);
		const recordingId = fields.get("recording_uuid");
		if (recordingId) return { id: `${recordingId}:${type}`, type };
		const whose = legOf(fields) ?? fields.need("conversation_uuid");
		return { id: `${whose}:${type}:${fields.get("timestamp") ?? ""}`, type };
	},
	normalize: (delivery) => {
		const fields = said(delivery);
		const type = typeOf(fields);
		if (type === "record") return readRecording(fields, delivery);
		if (type === "transcribed") return readTranscription(fields, delivery);
		if (!fields.get("status")) return [];
		return isForwarded(delivery)
			? readForwarded(fields, delivery)
			: readStatus(fields, delivery);
	},
};
