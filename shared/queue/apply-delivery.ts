import { env } from "#shared/env.ts";
import type { Events, QueueName } from "#shared/events.ts";
import type { Effect } from "#shared/outbox/effect.ts";
import { sendEffects } from "#shared/outbox/send-effects.ts";
import { commit } from "#shared/records/commit.ts";
import { type Arrival, isNew } from "#shared/records/deliveries.ts";
import type { Draft } from "#shared/records/draft.ts";
import { putApplied } from "#shared/records/note-delivery.ts";
import { whatIsRead } from "#shared/webhook/read-each.ts";
import type { Delivery, ProviderReader } from "#shared/webhook/reader.ts";
import { asking } from "./asking.ts";
import type { Keep } from "./keeping.ts";

/** What a queue's worker does with an event. */
export type Work<Q extends QueueName> = {
	/** Pure: puts into the draft what follows from the event. */
	readonly apply: (
		draft: Draft,
		event: Events[Q],
		defaultCountry: string,
	) => void;
	/** Pure: what is to be done in the world because of it. @default nothing */
	readonly effects?: (event: Events[Q], draft: Draft) => readonly Effect[];
	/** Items of the table that an event changes, at most. @default 8 */
	readonly itemsPerEvent?: number;
};

/** One transaction takes 100, and some are the delivery's own. */
const itemsOfEvents = 96;

const inTransactions = <Q extends QueueName>(
	events: readonly Events[Q][],
	{ itemsPerEvent = 8 }: Work<Q>,
): (readonly Events[Q][])[] => {
	const size = Math.floor(itemsOfEvents / itemsPerEvent);
	return Array.from({ length: Math.ceil(events.length / size) }, (_, at) =>
		events.slice(at * size, (at + 1) * size),
	);
};

/** As long as the delivery is new. */
const applyAhead = async <Q extends QueueName>(
	{ apply, effects = () => [] }: Work<Q>,
	events: readonly Events[Q][],
	arrival: Arrival,
): Promise<void> => {
	const defaultCountry = env("DEFAULT_COUNTRY");
	const draft = await commit((draft) => {
		if (isNew(draft, arrival))
			for (const event of events) apply(draft, event, defaultCountry);
	});
	await sendEffects(events.flatMap((event) => effects(event, draft)));
};

/**
 * Applies a delivery once and asks for its effects; asking again is harmless, so it is done even where it was applied before.
 * What does not fit into one transaction goes ahead of the one with the marker: records merge what they know already, so dying
 * in between and beginning again is the same as having done it once.
 */
export const applyDelivery = async <Q extends QueueName>(
	work: Work<Q>,
	reader: ProviderReader<Q>,
	delivery: Delivery,
	arrival: Arrival,
	keep: Keep,
): Promise<void> => {
	const read = whatIsRead(() => reader.normalize(delivery));
	const transactions = inTransactions(read.events, work);
	// What could be read of a delivery that fails is applied all the same, and no marker says so.
	const events = read.failure ? [] : (transactions.pop() ?? []);
	for (const ahead of transactions) await applyAhead(work, ahead, arrival);
	if (read.failure) throw read.failure;
	const state = read.events.length === 0 ? "ignored" : "applied";
	const { apply, effects = () => [] } = work;
	const defaultCountry = env("DEFAULT_COUNTRY");
	const now = new Date().toISOString();
	const ask = asking(reader, delivery);
	let fetched: Events[Q] | undefined;
	let wanted: readonly Effect[] = [];
	await commit(
		(draft) => {
			keep.plan(draft);
			if (putApplied(draft, arrival, now, state) === "first")
				for (const event of fetched ? [...events, fetched] : events)
					apply(draft, event, defaultCountry);
			wanted = events.flatMap((event) => effects(event, draft));
		},
		{
			learn:
				ask &&
				((stored) => {
					fetched = undefined;
					const find = isNew(stored, arrival) && ask(stored);
					return find
						? async () => {
								fetched = await find();
							}
						: undefined;
				}),
			beside: keep.run,
		},
	);
	await sendEffects(wanted);
};
