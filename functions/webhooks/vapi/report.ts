import type { CallEvent, Recording, TakenMessage } from "#shared/events.ts";
import { endOf } from "./call-end.ts";
import { factsOf, toIso } from "./call-facts.ts";
import type { ServerMessage } from "./server-message.ts";
import { toToolCalls } from "./tool-calls.ts";
import { takenBy } from "./tools/take-message.ts";

const toUtc = (text: string | undefined): string | undefined => {
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

/** All that were taken in the call: what told of one when it was taken may have been lost. */
const takenIn = (
	{ artifact }: ServerMessage,
	reportedAt: string,
): TakenMessage[] =>
	(artifact?.messages ?? []).flatMap((one) =>
		takenBy(toToolCalls(one?.toolCalls ?? []), toIso(one?.time) ?? reportedAt),
	);

/** https://docs.vapi.ai/server-url/events#end-of-call-report */
export const reportOf = (
	message: ServerMessage,
	receivedAt: string,
): CallEvent => {
	const { startedAt, endedAt, cost, analysis, artifact } = message;
	const endedReason = message.endedReason ?? message.call?.endedReason;
	const transcript = artifact?.transcript ?? message.transcript;
	const durationSeconds = durationOf(message);
	const facts = factsOf(message, receivedAt);
	const takenMessages = takenIn(message, facts.at);
	return {
		...facts,
		...endOf(endedReason),
		kind: "report",
		startedAt: toUtc(startedAt),
		endedAt: toUtc(endedAt),
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
		takenMessages: takenMessages.length > 0 ? takenMessages : undefined,
	};
};
