import type {
	CallEvent,
	CallOutcome,
	CallStatus,
	Recording,
	Transcription,
} from "#shared/events.ts";
import type { Fields } from "./fields.ts";

type End = { readonly status?: CallStatus; readonly outcome?: CallOutcome };

/** https://apidocs.callrail.com/#call-webhooks, `call_type` */
const ends = new Map<string, End>([
	["answered", { status: "completed", outcome: "answered" }],
	["voicemail", { status: "completed", outcome: "voicemail" }],
	["voicemail_transcription", { status: "completed", outcome: "voicemail" }],
	["missed", { status: "no-answer", outcome: "missed" }],
	["abandoned", { status: "canceled", outcome: "abandoned" }],
	["in_progress", { status: "in-progress" }],
]);

/** Of a call out `call_type` says only that it was one. */
const endOf = ({ text, truth }: Fields): End => {
	if (truth("voicemail")) return { status: "completed", outcome: "voicemail" };
	const known = ends.get(text("call_type") ?? "");
	if (known) return known;
	switch (truth("answered")) {
		case true:
			return { status: "completed", outcome: "answered" };
		case false:
			return { status: "no-answer", outcome: "missed" };
		case undefined:
			return {};
	}
};

/** The link carries an access key: whoever has it can listen. */
const recordingOf = ({
	text,
	count,
	callId,
}: Fields): Recording | undefined => {
	const url = text("recording", "recording_redirect");
	return url === undefined
		? undefined
		: {
				id: callId,
				status: "completed",
				url,
				durationSeconds: count("recording_duration"),
			};
};

const transcriptionOf = ({ text }: Fields): Transcription | undefined => {
	const transcript = text("transcription", "conversational_transcript");
	return transcript === undefined
		? undefined
		: { status: "completed", text: transcript };
};

type Report = Omit<CallEvent, "kind" | "id" | "provider" | "at">;

/** All there is to say of a call that is over. */
export const reportOf = (fields: Fields): Report => {
	const { text, texts, count } = fields;
	return {
		...endOf(fields),
		durationSeconds: count("duration"),
		recording: recordingOf(fields),
		transcription: transcriptionOf(fields),
		agent: text("agent_email"),
		disposition: text("lead_status"),
		summary: text("call_summary"),
		tags: texts("tags"),
		note: text("note"),
	};
};

/**
 * What a modification is about, by its `changes`; undefined where that is nothing we keep. Only here does an empty note say
 * that somebody emptied it: elsewhere nobody has written one.
 */
export const changesIn = (fields: Fields): Report | undefined => {
	const names = fields.texts("changes") ?? [];
	const {
		tags,
		note = "",
		summary,
		transcription,
		recording,
	} = reportOf(fields);
	const changes = {
		tags: names.includes("tags") ? tags : undefined,
		note: names.includes("note") ? note : undefined,
		summary: names.includes("call_summary") ? summary : undefined,
		transcription: names.includes("transcription_text")
			? transcription
			: undefined,
		recording: names.includes("recording_duration") ? recording : undefined,
	};
	return Object.values(changes).every((value) => value === undefined)
		? undefined
		: changes;
};
