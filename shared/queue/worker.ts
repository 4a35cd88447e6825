import { env } from "#shared/env.ts";
import { MalformedError } from "#shared/errors.ts";
import type { QueueName } from "#shared/events.ts";
import { commit } from "#shared/records/commit.ts";
import type { Arrival } from "#shared/records/deliveries.ts";
import { putFailed } from "#shared/records/note-delivery.ts";
import type { ProviderReader } from "#shared/webhook/reader.ts";
import { applyDelivery, type Work } from "./apply-delivery.ts";
import { consume } from "./consume.ts";
import { DeliveryError, isOfTheWorld, reasonOf } from "./failure.ts";
import { identify } from "./identify.ts";
import { type Keep, keeping } from "./keeping.ts";
import { openEnvelope } from "./open-envelope.ts";

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
export const worker = <Q extends QueueName>({
	readers,
	...work
}: Work<Q> & {
	readonly readers: ReadonlyMap<string, ProviderReader<Q>>;
}) =>
	consume(async ({ body }) => {
		const delivery = await openEnvelope(body);
		const reader = readers.get(delivery.webhook);
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
