import type {
	CallEvent,
	CallOutcome,
	CallStatus,
	Direction,
	Recording,
	Transcription,
} from "#shared/events.ts";
import { toAddress, toE164 } from "#shared/phone.ts";
import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { meetContact } from "./meet-contact.ts";
import {
	furthest,
	greatest,
	least,
	mergeFields,
	type Weighed,
	type Weights,
	weightiest,
} from "./merge.ts";

type Parties = {
	readonly direction?: Direction;
	readonly from?: string;
	readonly to?: string;
};

type CallFacts = {
	readonly parties?: Weighed<Parties>;
	/** When it began as the provider says, and when we first heard of it. */
	readonly startedAt?: string;
	readonly heardOfAt: string;
	readonly outcome?: CallOutcome;
	/** The provider asked us what to do with it. */
	readonly wasOurs: boolean;
	readonly recording?: Weighed<Recording>;
	readonly transcription?: Weighed<Transcription>;
	readonly weights?: Weights;
};

export type CallItem = Item &
	Judgement & {
		readonly id: string;
		readonly provider: string;
		readonly direction?: Direction;
		readonly from?: string;
		readonly to?: string;
		readonly callerName?: string;
		readonly status?: CallStatus;
		readonly outcome?: CallOutcome;
		readonly startedAt: string;
		readonly answeredAt?: string;
		readonly endedAt?: string;
		readonly durationSeconds?: number;
		readonly contactId?: string;
		readonly source?: string;
		readonly recording?: Recording;
		readonly transcription?: Transcription;
		readonly facts: CallFacts;
	};

/** What may change after the call: the latest saying counts. */
type Judgement = Pick<
	CallEvent,
	"agent" | "disposition" | "summary" | "tags" | "note" | "cost"
>;

export const callPk = (id: string): string => `CALL#${id}`;
export const allCalls = "CALL";

/** A status is never taken back. The final ones come last; a call that ended in two ways at once was the later named. */
const statusOrder: readonly CallStatus[] = [
	"queued",
	"ringing",
	"in-progress",
	"failed",
	"canceled",
	"busy",
	"no-answer",
	"completed",
];

const outcomeOrder: readonly CallOutcome[] = [
	"missed",
	"abandoned",
	"voicemail",
	"answered",
];

/** The request for instructions names the parties best; a recording's callback may name none. */
const partyWeights: Readonly<Record<CallEvent["kind"], number>> = {
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

/** What became of the call, from all that is known of it. */
const outcomeOf = (
	{ outcome, wasOurs }: CallFacts,
	status: CallStatus | undefined,
	direction: Direction | undefined,
): CallOutcome | undefined => {
	if (outcome) return outcome;
	if (status === "completed")
		// Our own flow would have told of a conversation or a message: the caller hung up before either.
		return wasOurs && direction === "inbound" ? "abandoned" : "answered";
	if (status === "canceled" && direction === "inbound") return "abandoned";
	const unanswered = ["busy", "no-answer", "failed", "canceled"];
	return status && unanswered.includes(status) ? "missed" : undefined;
};

const factsOf = (event: CallEvent, defaultCountry: string): CallFacts => {
	const { kind, direction, from, to, recording, transcription } = event;
	const address = (text: string | undefined) =>
		text === undefined ? undefined : toAddress(text, defaultCountry);
	return {
		parties:
			(direction ?? from ?? to)
				? {
						weight: partyWeights[kind],
						value: { direction, from: address(from), to: address(to) },
					}
				: undefined,
		startedAt: event.startedAt,
		heardOfAt: event.at,
		outcome: event.outcome,
		wasOurs: kind === "incoming",
		recording: recording && {
			weight: recordingOrder.indexOf(recording.status),
			value: recording,
		},
		transcription: transcription && {
			weight: transcription.status === "completed" ? 1 : 0,
			value: transcription,
		},
	};
};

const mergeFacts = (
	one: CallFacts | undefined,
	other: CallFacts,
): CallFacts => ({
	parties: weightiest(one?.parties, other.parties),
	startedAt: least(one?.startedAt, other.startedAt),
	heardOfAt: least(one?.heardOfAt, other.heardOfAt) ?? other.heardOfAt,
	outcome: furthest(outcomeOrder, one?.outcome, other.outcome),
	wasOurs: (one?.wasOurs ?? false) || other.wasOurs,
	recording: weightiest(one?.recording, other.recording),
	transcription: weightiest(one?.transcription, other.transcription),
});

const judgementOf = ({
	agent,
	disposition,
	summary,
	tags,
	note,
	cost,
}: Judgement): Judgement => ({ agent, disposition, summary, tags, note, cost });

/** Adds to a call what an event knows of it. Any order of a call's events ends in the same item. */
export const mergeCall = (
	known: CallItem | undefined,
	event: CallEvent,
	defaultCountry: string,
): CallItem => {
	const facts = mergeFacts(known?.facts, factsOf(event, defaultCountry));
	const status = furthest(statusOrder, known?.status, event.status);
	const { direction, from, to } = facts.parties?.value ?? {};
	const startedAt = facts.startedAt ?? facts.heardOfAt;
	const judged = mergeFields<Judgement>(
		{ fields: judgementOf(known ?? {}), weights: known?.facts.weights ?? {} },
		judgementOf(event),
		`${event.stage ?? 0}#${event.at}`,
	);
	return {
		...known,
		...judged.fields,
		pk: callPk(event.id),
		id: event.id,
		provider: event.provider,
		direction,
		from,
		to,
		callerName: least(known?.callerName, event.callerName),
		status,
		outcome: outcomeOf(facts, status, direction),
		startedAt,
		answeredAt: least(known?.answeredAt, event.answeredAt),
		endedAt: greatest(known?.endedAt, event.endedAt),
		durationSeconds: greatest(known?.durationSeconds, event.durationSeconds),
		source: least(known?.source, event.source),
		recording: facts.recording?.value,
		transcription: facts.transcription?.value,
		kindKey: allCalls,
		kindSort: sortKey(startedAt, event.id),
		facts: { ...facts, weights: judged.weights },
	};
};

export const applyCall = (
	draft: Draft,
	event: CallEvent,
	defaultCountry: string,
): void => {
	const call = mergeCall(
		draft.get<CallItem>(callPk(event.id)),
		event,
		defaultCountry,
	);
	const theirs = toE164(
		call.direction === "outbound" ? call.to : call.from,
		defaultCountry,
	);
	if (!theirs) {
		draft.put(call);
		return;
	}
	const contactId = meetContact(draft, {
		handles: [{ kind: "phone", value: theirs }],
		at: call.startedAt,
		source: call.source ?? call.provider,
		name: call.callerName,
	});
	draft.put({
		...call,
		contactId,
		contactKey: contactId,
		contactSort: call.kindSort,
	});
};
