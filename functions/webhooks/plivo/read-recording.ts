import type { CallEvent, Recording } from "#shared/events.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { type Parameters, parametersOf, toCount } from "./parameters.ts";

/** Unix milliseconds -> ISO 8601. */
const toIso = (text: string | undefined): string | undefined => {
	const time = toCount(text);
	return time === undefined || time > 8.64e15
		? undefined
		: new Date(time).toISOString();
};

/** An XML `<Record>` names things one way, the Record API and transcriptions the other. */
const callOf = ({ need }: Parameters): string => need("CallUUID", "call_uuid");

const isTranscription = ({ get }: Parameters): boolean =>
	get(
		"transcription",
		"transcription_charge",
		"transcription_rate",
		"error",
	) !== undefined;

/** A conference's recording belongs to no one call. */
const isOfCall = ({ get }: Parameters): boolean =>
	get("CallUUID", "call_uuid") !== undefined;

const transcription = ({ get }: Parameters): CallEvent["transcription"] => {
	const text = get("transcription");
	return {
		id: get("recording_id"),
		status: text === undefined || get("error") ? "failed" : "completed",
		text: get("error") ? undefined : text,
	};
};

/** How far it has come the request does not say: whoever sends it knows. */
export const recordingOf = (
	{ need, get }: Parameters,
	status: Recording["status"],
): Recording => ({
	id: need("RecordingID", "recording_id"),
	status,
	url: get("RecordUrl", "RecordFile", "record_url"),
	startedAt: toIso(get("RecordingStartMs", "recording_start_ms")),
	durationSeconds: toCount(get("RecordingDuration", "recording_duration")),
});

/** https://www.plivo.com/docs/voice/xml/record, https://www.plivo.com/docs/voice/api/call/record-calls/start-recording-a-call */
export const recordingReader: Reader<"calls"> = {
	identify: (delivery) => {
		const parameters = parametersOf(delivery);
		const { need, get } = parameters;
		const id = need("RecordingID", "recording_id");
		return isTranscription(parameters)
			? { id: `${id}:transcription`, type: "transcription" }
			: { id, type: get("Event") ?? "recording" };
	},
	normalize: (delivery) => {
		const parameters = parametersOf(delivery);
		if (!isOfCall(parameters)) return [];
		const facts = {
			id: `plivo:${callOf(parameters)}`,
			provider: "plivo",
			at: delivery.receivedAt,
		};
		if (isTranscription(parameters))
			return [
				{
					...facts,
					kind: "transcription",
					transcription: transcription(parameters),
				},
			];
		return [
			{
				...facts,
				kind: "recording",
				// Only a `<Record>` of ours asks a caller to speak; the API records conversations.
				outcome: parameters.get("RecordingID") ? "voicemail" : undefined,
				recording: recordingOf(parameters, "completed"),
			},
		];
	},
};
