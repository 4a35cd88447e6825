import type {
	CallEvent,
	CallOutcome,
	CallStatus,
	Direction,
	Recording,
	TakenMessage,
	Transcription,
} from "#shared/events.ts";
import type { Item } from "./item.ts";
import type { Weights } from "./merge.ts";

export type Parties = {
	readonly direction?: Direction;
	readonly from?: string;
	readonly to?: string;
};

export const partiesOf = ({ direction, from, to }: Parties): Parties => ({
	direction,
	from,
	to,
});

export type CallFacts = {
	readonly partiesWeight?: number;
	readonly recordingWeight?: string;
	readonly transcriptionWeight?: string;
	/** When it began as the provider says, and when we first heard of it. */
	readonly startedAt?: string;
	readonly heardOfAt: string;
	/** When it reached us. Its place in lists: what the provider says later of its start is a second off and would move it. */
	readonly reachedAt?: string;
	readonly outcome?: CallOutcome;
	/** The provider asked us what to do with it. */
	readonly wasOurs: boolean;
	readonly weights?: Weights;
};

export type CallItem = Item &
	Judgement & {
		readonly id: string;
		readonly provider: string;
		readonly direction?: Direction;
		readonly from?: string;
		readonly to?: string;
		readonly status?: CallStatus;
		readonly outcome?: CallOutcome;
		readonly startedAt: string;
		readonly answeredAt?: string;
		readonly endedAt?: string;
		readonly durationSeconds?: number;
		readonly contactId?: string;
		readonly recording?: Recording;
		readonly transcription?: Transcription;
		/** As they were taken. */
		readonly takenMessages?: readonly TakenMessage[];
		readonly facts: CallFacts;
	};

/** What may change in the course of the call and after it: the latest saying counts. */
export type Judgement = Pick<
	CallEvent,
	| "callerName"
	| "source"
	| "agent"
	| "disposition"
	| "summary"
	| "tags"
	| "note"
	| "cost"
>;

export const callPk = (id: string): string => `CALL#${id}`;
export const allCalls = "CALL";
