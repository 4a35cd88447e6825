import type { CallEvent, Recording } from "#shared/events.ts";
import { endOf } from "./call-end.ts";
import { factsOf } from "./call-facts.ts";
import type { ServerMessage } from "./server-message.ts";
import { toToolCalls } from "./tool-calls.ts";
import { messageIn, takeMessageName } from "./tools/take-message.ts";

const toIso = (text: string | undefined): string | undefined => {
	const time = Date.parse(text ?? "");
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
};

const durationOf = (message: ServerMessage): number | undefined => {
	const { durationSeconds, startedAt, endedAt } = message;
	const seconds =
		durationSeconds ??
		(Date.parse(endedAt ?? "") - Date.parse(startedAt ?? "")) / 1000;
	return seconds >= 0 ? Math.round(seconds) : undefined;
};

const recordingOf = (
	{ artifact, recordingUrl, call }: ServerMessage,
	durationSeconds: number | undefined,
): Recording | undefined => {
	const url =
		artifact?.recording?.mono?.combinedUrl ??
		artifact?.recordingUrl ??
		recordingUrl ??
		artifact?.recording?.stereoUrl;
	return url && call?.id
		? { id: call.id, status: "completed", url, durationSeconds }
		: undefined;
};

/** All messages that were taken in the call, one to a line: one that came on its own says only itself. */
const notesOf = ({ artifact }: ServerMessage): string | undefined => {
	const notes = (artifact?.messages ?? [])
		.flatMap((one) => toToolCalls(one?.toolCalls ?? []))
		.filter(({ name }) => name === takeMessageName)
		.flatMap(({ args }) => messageIn(args) ?? []);
	return notes.length > 0 ? notes.join("\n") : undefined;
};

/** https://docs.vapi.ai/server-url/events#end-of-call-report */
export const reportOf = (
	message: ServerMessage,
	receivedAt: string,
): CallEvent => {
	const { startedAt, endedAt, endedReason, cost, analysis, artifact } = message;
	const transcript = artifact?.transcript ?? message.transcript;
	const durationSeconds = durationOf(message);
	return {
		...factsOf(message, receivedAt),
		...endOf(endedReason),
		kind: "report",
		startedAt: toIso(startedAt),
		endedAt: toIso(endedAt),
		durationSeconds,
		recording: recordingOf(message, durationSeconds),
		transcription: transcript
			? { status: "completed", text: transcript }
			: undefined,
		cost:
			cost === undefined
				? undefined
				: { amount: Math.round(cost * 100), currency: "usd" },
		summary: (analysis?.summary ?? message.summary) || undefined,
		disposition: endedReason,
		note: notesOf(message),
	};
};
