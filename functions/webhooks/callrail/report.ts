import type {
	CallEvent,
	CallOutcome,
	CallStatus,
	Recording,
	Transcription,
} from "#shared/events.ts";
import type { Fields } from "./fields.ts";
import {
	asConversation,
	asCount,
	asNames,
	asSentences,
	asTruth,
} from "./values.ts";

type End = { readonly status?: CallStatus; readonly outcome?: CallOutcome };

const abandoned: End = { status: "canceled", outcome: "abandoned" };

/** https://apidocs.callrail.com/#call-webhooks, `call_type` */
const ends = new Map<string, End>([
	["answered", { status: "completed", outcome: "answered" }],
	["voicemail", { status: "completed", outcome: "voicemail" }],
	["voicemail_transcription", { status: "completed", outcome: "voicemail" }],
	["missed", { status: "no-answer", outcome: "missed" }],
	["abandoned", abandoned],
	// So it is spelt in the documentation.
	["abandonded", abandoned],
	["in_progress", { status: "in-progress" }],
]);

/** Of a call out `call_type` says only that it was one. */
const endOf = ({ text, get }: Fields): End => {
	if (get(asTruth, "voicemail"))
		return { status: "completed", outcome: "voicemail" };
	const known = ends.get(text("call_type") ?? "");
	if (known) return known;
	switch (get(asTruth, "answered")) {
		case true:
			return { status: "completed", outcome: "answered" };
		case false:
			return { status: "no-answer", outcome: "missed" };
		case undefined:
			return {};
	}
};

/** The link carries an access key: whoever has it can listen. */
const recordingOf = ({ text, get, callId }: Fields): Recording | undefined => {
	const url = text("recording", "recording_redirect");
	return url === undefined
		? undefined
		: {
				id: callId,
				status: "completed",
				url,
				durationSeconds: get(asCount, "recording_duration"),
			};
};

const transcriptionOf = ({ text, get }: Fields): Transcription | undefined => {
	const said =
		text("transcription") ?? get(asConversation, "conversational_transcript");
	return said === undefined ? undefined : { status: "completed", text: said };
};

export type Report = Omit<CallEvent, "kind" | "id" | "provider" | "at">;

/** All there is to say of a call that is over. */
export const reportOf = (fields: Fields): Report => {
	const { text, get } = fields;
	return {
		...endOf(fields),
		durationSeconds: get(asCount, "duration"),
		recording: recordingOf(fields),
		transcription: transcriptionOf(fields),
		agent: text("agent_email"),
		disposition: text("lead_status"),
		summary: get(asSentences, "call_summary"),
		tags: get(asNames, "tags"),
		note: text("note"),
	};
};
