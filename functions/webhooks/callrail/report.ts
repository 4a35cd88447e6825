import type {
	CallEvent,
	CallOutcome,
	CallStatus,
	Recording,
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

const endOf = ({ text, isTrue }: Fields): End => {
	const type = text("call_type") ?? "";
	const isVoicemail = isTrue("voicemail");
	const known = type === "outbound" || isVoicemail ? undefined : ends.get(type);
	if (known) return known;
	if (isVoicemail) return { status: "completed", outcome: "voicemail" };
	return isTrue("answered")
		? { status: "completed", outcome: "answered" }
		: { status: "no-answer", outcome: "missed" };
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

/** An emptied note is said to be empty only where the delivery is about it; elsewhere nobody has written one. */
const noteOf = ({ text, texts }: Fields): string | undefined =>
	text("note") ?? (texts("changes")?.includes("note") ? "" : undefined);

/** All there is to say of a call that is over. */
export const reportOf = (
	fields: Fields,
): Omit<CallEvent, "kind" | "id" | "provider" | "at"> => {
	const { text, texts, count } = fields;
	const transcript = text("transcription", "conversational_transcript");
	return {
		...endOf(fields),
		durationSeconds: count("duration"),
		recording: recordingOf(fields),
		transcription:
			transcript === undefined
				? undefined
				: { status: "completed", text: transcript },
		agent: text("agent_email"),
		disposition: text("lead_status"),
		summary: text("call_summary"),
		tags: texts("tags"),
		note: noteOf(fields),
	};
};
