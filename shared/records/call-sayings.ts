import type {
	CallEvent,
	Recording,
	TakenMessage,
	Transcription,
} from "#shared/events.ts";
import { toAddress } from "#shared/phone.ts";
import type { CallItem, Judgement, Parties } from "./calls.ts";
import { least, type Weighed } from "./merge.ts";

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

const order = ({ at, text }: TakenMessage): string => `${at}#${text}`;

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

/** How far the thing itself has come counts first; then, where the provider makes it anew, the later one. */
const weigh = (rank: number, { stage, at }: CallEvent): string =>
	stage === undefined ? `${rank}` : `${rank}#${stage}#${at}`;

/** When the latest was said of all that may still change, where the provider's events have stages. */
export const lastSaidAt = ({ facts }: CallItem): string | undefined =>
	[
		...Object.keys(facts.weights ?? {}),
		facts.recordingWeight,
		facts.transcriptionWeight,
	]
		.flatMap((weight) => /#([^#]+)$/.exec(`${weight}`)?.[1] ?? [])
		.sort()
		.at(-1);

export const recordingIn = (
	event: CallEvent,
): Weighed<Recording, string> | undefined =>
	event.recording && {
		weight: weigh(recordingOrder.indexOf(event.recording.status), event),
		value: event.recording,
	};

export const transcriptionIn = (
	event: CallEvent,
): Weighed<Transcription, string> | undefined =>
	event.transcription && {
		weight: weigh(event.transcription.status === "completed" ? 1 : 0, event),
		value: event.transcription,
	};

/** Each text once, since the first we know of it: one that a report repeats was told of when it was taken. */
export const takenIn = (
	known: readonly TakenMessage[] = [],
	said: readonly TakenMessage[] = [],
): readonly TakenMessage[] | undefined => {
	const times = new Map<string, string>();
	for (const { text, at } of [...known, ...said])
		times.set(text, least(times.get(text), at) ?? at);
	const taken = [...times].map(([text, at]) => ({ at, text }));
	return taken.length > 0
		? taken.sort((one, other) => (order(one) < order(other) ? -1 : 1))
		: undefined;
};

/** What is known so far, as it was believed. */
export const believed = <T, W extends string | number>(
	weight: W | undefined,
	value: T | undefined,
): Weighed<T, W> | undefined =>
	weight === undefined || value === undefined ? undefined : { weight, value };

export const judgementOf = ({
	callerName,
	source,
	agent,
	disposition,
	summary,
	tags,
	note,
	cost,
}: Judgement): Judgement => ({
	callerName,
	source,
	agent,
	disposition,
	summary,
	tags,
	note,
	cost,
});
