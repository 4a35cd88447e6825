import {
	type Arrival,
	type DeliveryItem,
	deliveriesOf,
	deliveriesThat,
	deliveryId,
	deliveryPk,
	expiry,
	isNew,
} from "./deliveries.ts";
import type { Draft } from "./draft.ts";
import { sortKey } from "./item.ts";

/** As many calls as may be under way at the same time, and more. */
const maxCallIds = 20;

const withCall = (
	[first, ...others]: DeliveryItem["facts"]["callIds"],
	callId: string,
): DeliveryItem["facts"]["callIds"] => [
	first,
	...[...others, callId].slice(1 - maxCallIds),
];

/**
 * A queue hands a call out again after a crash, perhaps when others have come in between, and an operator replays it: that is
 * not the provider sending it once more.
 */
const counted = (
	{ count, facts }: DeliveryItem,
	{ callId, isReplay }: Arrival,
): Pick<DeliveryItem, "count" | "facts"> =>
	isReplay || facts.callIds.includes(callId)
		? { count, facts }
		: {
				count: count + 1,
				facts: { callIds: withCall(facts.callIds, callId) },
			};

const firstOf = (arrival: Arrival): Omit<DeliveryItem, "state"> => {
	const id = deliveryId(arrival);
	const { provider, webhook, type, receivedAt, callId, keepDays } = arrival;
	return {
		pk: deliveryPk(id),
		id,
		provider,
		webhook,
		type,
		receivedAt,
		count: 1,
		facts: { callIds: [callId] },
		kindKey: deliveriesOf(provider),
		sort: sortKey(receivedAt, id),
		expiresAt: expiry(receivedAt, keepDays),
	};
};

/** Notes the arrival. Tells whether this is the first time, so that what follows from it goes into the same transaction. */
export const putApplied = (
	draft: Draft,
	arrival: Arrival,
	now: string,
	state: "applied" | "ignored",
): "first" | "again" => {
	const known = draft.get<DeliveryItem>(deliveryPk(deliveryId(arrival)));
	if (known && !isNew(draft, arrival)) {
		draft.put({ ...known, ...counted(known, arrival) });
		return "again";
	}
	const { reason, firstFailedAt, lastFailedAt, parentKey, ...item } = known
		? { ...known, ...counted(known, arrival) }
		: { ...firstOf(arrival), reason: undefined };
	draft.put({
		...item,
		state,
		appliedAt: now,
		...(state === "ignored" && { parentKey: deliveriesThat(state) }),
	});
	return "first";
};

/** Notes why it could not be applied, and returns since when. What was applied before stays applied. */
export const putFailed = (
	draft: Draft,
	arrival: Arrival,
	now: string,
	reason: string,
): string => {
	const known = draft.get<DeliveryItem>(deliveryPk(deliveryId(arrival)));
	if (known && known.state !== "failed") return now;
	const item = known
		? { ...known, ...counted(known, arrival) }
		: firstOf(arrival);
	const firstFailedAt = known?.firstFailedAt ?? now;
	draft.put({
		...item,
		state: "failed",
		reason,
		firstFailedAt,
		lastFailedAt: now,
		parentKey: deliveriesThat("failed"),
	});
	return firstFailedAt;
};
