import type { CallEvent, Recording, Transcription } from "#shared/events.ts";
import { toAddress } from "#shared/phone.ts";
import type { Judgement, Parties } from "./calls.ts";
import type { Weighed } from "./merge.ts";

/** The request for instructions names the parties best; a recording's callback may name none. */
export const partyWeights: Readonly<Record<CallEvent["kind"], number>> = {
	recording: 0,
	transcription: 1,
	forwarded: 2,
	status: 3,
	report: 4,
	incoming: 5,
};

const recordingOrder: readonly Recording["status"][] = [
	"in-progress",
	"failed",
	"absent",
	"completed",
];

/** What an event says of the parties, and how much that is worth. */
export const partiesIn = (
	{ kind, direction, from, to }: CallEvent,
	defaultCountry: string,
): Weighed<Parties, number> | undefined => {
	const address = (text: string | undefined) =>
		text === undefined ? undefined : toAddress(text, defaultCountry);
	return (direction ?? from ?? to)
		? {
				weight: partyWeights[kind],
				value: { direction, from: address(from), to: address(to) },
			}
		: undefined;
};

export const recordingIn = ({
	recording,
}: CallEvent): Weighed<Recording, number> | undefined =>
	recording && {
		weight: recordingOrder.indexOf(recording.status),
		value: recording,
	};

export const transcriptionIn = ({
	transcription,
}: CallEvent): Weighed<Transcription, number> | undefined =>
	transcription && {
		weight: transcription.status === "completed" ? 1 : 0,
		value: transcription,
	};

/** What is known so far, as it was believed. */
export const believed = <T>(
	weight: number | undefined,
	value: T | undefined,
): Weighed<T, number> | undefined =>
	weight === undefined || value === undefined ? undefined : { weight, value };

export const judgementOf = ({
	agent,
	disposition,
	summary,
	tags,
	note,
	cost,
}: Judgement): Judgement => ({ agent, disposition, summary, tags, note, cost });
