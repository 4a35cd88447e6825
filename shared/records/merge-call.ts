import type { CallEvent } from "#shared/events.ts";
import { outcomeOf, outcomeOrder, statusOrder } from "./call-outcome.ts";
import {
	believed,
	judgementOf,
	partiesIn,
	recordingIn,
	takenIn,
	transcriptionIn,
} from "./call-sayings.ts";
import {
	allCalls,
	type CallFacts,
	type CallItem,
	callPk,
	type Judgement,
	partiesOf,
} from "./calls.ts";
import { sortKey } from "./item.ts";
import { furthest, greatest, least, mergeFields, weightiest } from "./merge.ts";

/** What cannot be told from the record's own fields. */
const mergeFacts = (
	known: CallFacts | undefined,
	event: CallEvent,
): CallFacts => ({
	startedAt: least(known?.startedAt, event.startedAt),
	heardOfAt: least(known?.heardOfAt, event.at) ?? event.at,
	reachedAt: least(
		known?.reachedAt,
		event.kind === "incoming" ? event.at : undefined,
	),
	outcome: furthest(outcomeOrder, known?.outcome, event.outcome),
	wasOurs: (known?.wasOurs ?? false) || event.kind === "incoming",
});

/** Adds to a call what an event knows of it. Any order of a call's events ends in the same item. */
export const mergeCall = (
	known: CallItem | undefined,
	event: CallEvent,
	defaultCountry: string,
): CallItem => {
	const before = known?.facts;
	const facts = mergeFacts(before, event);
	const parties = weightiest(
		believed(before?.partiesWeight, known && partiesOf(known)),
		partiesIn(event, defaultCountry),
	);
	const recording = weightiest(
		believed(before?.recordingWeight, known?.recording),
		recordingIn(event),
	);
	const transcription = weightiest(
		believed(before?.transcriptionWeight, known?.transcription),
		transcriptionIn(event),
	);
	const judged = mergeFields<Judgement>(
		{ fields: judgementOf(known ?? {}), weights: before?.weights ?? {} },
		judgementOf(event),
		`${event.stage ?? 0}#${event.at}`,
	);
	const status = furthest(statusOrder, known?.status, event.status);
	const startedAt = facts.startedAt ?? facts.heardOfAt;
	return {
		...known,
		...judged.fields,
		...parties?.value,
		pk: callPk(event.id),
		id: event.id,
		provider: event.provider,
		status,
		outcome: outcomeOf(facts, status, parties?.value.direction),
		startedAt,
		answeredAt: least(known?.answeredAt, event.answeredAt),
		endedAt: greatest(known?.endedAt, event.endedAt),
		durationSeconds: greatest(known?.durationSeconds, event.durationSeconds),
		recording: recording?.value,
		transcription: transcription?.value,
		takenMessages: takenIn(known?.takenMessages, event.takenMessages),
		kindKey: allCalls,
		sort: sortKey(facts.reachedAt ?? startedAt, event.id),
		facts: {
			...facts,
			partiesWeight: parties?.weight,
			recordingWeight: recording?.weight,
			transcriptionWeight: transcription?.weight,
			weights: judged.weights,
		},
	};
};
