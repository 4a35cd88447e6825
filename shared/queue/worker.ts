import { env } from "#shared/env.ts";
import { MalformedError } from "#shared/errors.ts";
import type { Events, QueueName } from "#shared/events.ts";
import type { Effect } from "#shared/outbox/effect.ts";
import { sendEffects } from "#shared/outbox/send-effects.ts";
import { commit } from "#shared/records/commit.ts";
import {
	type Arrival,
	isNew,
	putApplied,
	putFailed,
} from "#shared/records/deliveries.ts";
import type { Draft } from "#shared/records/draft.ts";
import type { Delivery, ProviderReader } from "#shared/webhook/reader.ts";
import { asking } from "./asking.ts";
import { consume } from "./consume.ts";
import { DeliveryError, isOfTheWorld, reasonOf } from "./failure.ts";
import { identify } from "./identify.ts";
import { type Keep, keeping } from "./keeping.ts";
import { openEnvelope } from "./open-envelope.ts";

type Work<Q extends QueueName> = {
	readonly readers: ReadonlyMap<string, ProviderReader<Q>>;
	/** Pure: puts into the draft what follows from the event. */
	readonly apply: (
		draft: Draft,
		event: Events[Q],
		defaultCountry: string,
	) => void;
	/** Pure: what is to be done in the world because of it. @default nothing */
	readonly effects?: (event: Events[Q], draft: Draft) => readonly Effect[];
};

/** One transaction takes 100 items; an event changes up to eight. */
const eventsPerTransaction = 12;

/**
 * Applies a delivery once and asks for its effects; asking again is harmless, so it is done even where it was applied before.
 * What does not fit into one transaction goes ahead of the one with the marker: records merge what they know already, so dying
 * in between and beginning again is the same as having done it once.
 */
const applyDelivery = async <Q extends QueueName>(
	{ apply, effects = () => [] }: Work<Q>,
	reader: ProviderReader<Q>,
	delivery: Delivery,
	arrival: Arrival,
	keep: Keep,
): Promise<void> => {
	const events = [...reader.normalize(delivery)];
	const state = events.length === 0 ? "ignored" : "applied";
	const defaultCountry = env("DEFAULT_COUNTRY");
	const now = new Date().toISOString();
	while (events.length > eventsPerTransaction) {
		const ahead = events.splice(0, eventsPerTransaction);
		const draft = await commit((draft) => {
			if (isNew(draft, arrival))
				for (const event of ahead) apply(draft, event, defaultCountry);
		});
		await sendEffects(ahead.flatMap((event) => effects(event, draft)));
	}
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
			learn: (stored) => {
				fetched = undefined;
				const find = isNew(stored, arrival) ? ask?.(stored) : undefined;
				return (
					find &&
					(async () => {
						fetched = await find();
					})
				);
			},
			beside: keep.run,
		},
	);
	await sendEffects(wanted);
};

/** Notes in the delivery's record why it failed. */
const noted = async (
	arrival: Arrival,
	error: unknown,
	keep: Keep,
): Promise<DeliveryError> => {
	const { provider, type } = arrival;
	const reason = reasonOf(error);
	const now = new Date().toISOString();
	let firstFailedAt = now;
	await commit(
		(draft) => {
			keep.plan(draft);
			firstFailedAt = putFailed(draft, arrival, now, reason);
		},
		{ beside: keep.run },
	);
	return new DeliveryError(
		{ provider, type, reason, firstFailedAt, lastFailedAt: now },
		error,
	);
};

/** queue -> envelope -> identify -> normalize -> records and marker, once -> effects: everything a worker Lambda does. */
export const worker = <Q extends QueueName>(work: Work<Q>) =>
	consume(async ({ body }) => {
		const delivery = await openEnvelope(body);
		const reader = work.readers.get(delivery.webhook);
		if (!reader) throw new MalformedError("no reader for this webhook");
		const keepDays = Number(env("KEEP_DELIVERIES_DAYS"));
		const { failure, ...identity } = identify(reader, delivery);
		const arrival: Arrival = {
			...identity,
			provider: identity.provider ?? reader.provider,
			webhook: delivery.webhook,
			receivedAt: delivery.receivedAt,
			callId: delivery.callId,
			isReplay: delivery.isReplay,
			keepDays,
		};
		const keep = keeping(arrival, body);
		try {
			if (failure) throw failure;
			await applyDelivery(work, reader, delivery, arrival, keep);
		} catch (error) {
			if (isOfTheWorld(error)) throw error;
			throw await noted(arrival, error, keep);
		}
	});
