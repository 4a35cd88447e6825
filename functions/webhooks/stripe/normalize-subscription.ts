import type * as z from "zod/mini";
import type { SubscriptionEvent } from "#shared/events.ts";
import {
	customerOf,
	given,
	metadataOf,
	type Origin,
	recordId,
	toIso,
	toIsoOrNull,
} from "./fields.ts";
import { moneyOf } from "./money.ts";
import type { Subscription } from "./shapes.ts";

type SubscriptionObject = z.infer<typeof Subscription>;

/** Per period, over all items: what the customer agreed to pay. */
const amountOf = ({ items, plan, quantity }: SubscriptionObject) => {
	const amounts = (items?.data ?? []).flatMap((item) => {
		const unit = item.price?.unit_amount ?? item.plan?.amount;
		return typeof unit === "number" ? [unit * (item.quantity ?? 1)] : [];
	});
	if (amounts.length > 0) return amounts.reduce((sum, one) => sum + one, 0);
	return typeof plan?.amount === "number"
		? plan.amount * (quantity ?? 1)
		: undefined;
};

/** When it will end, or has to end. Some versions of the API say of an end with the period only that there is one. */
const cancelAtOf = (
	subscription: SubscriptionObject,
	periodEnd: string | undefined,
): string | null | undefined =>
	subscription.cancel_at_period_end && !subscription.cancel_at
		? periodEnd
		: toIsoOrNull(subscription.cancel_at);

/** `type` is left out for a subscription that no event brought. */
export const subscriptionEvent = (
	subscription: SubscriptionObject,
	{
		provider,
		at,
		order,
		type,
	}: Pick<Origin, "provider" | "at" | "order"> & Partial<Pick<Origin, "type">>,
): SubscriptionEvent => {
	const item = subscription.items?.data[0];
	const plan = item?.price ?? item?.plan ?? subscription.plan;
	const interval =
		item?.price?.recurring?.interval ??
		item?.plan?.interval ??
		subscription.plan?.interval;
	const currentPeriodEnd = toIso(
		item?.current_period_end ?? subscription.current_period_end,
	);
	return {
		kind: "subscription",
		id: recordId(subscription) ?? "",
		provider,
		at,
		order,
		createdAt: toIso(subscription.created),
		customer: customerOf(subscription.customer),
		// A deletion is final whatever the status says that was in force when Stripe wrote the event.
		status:
			type === "customer.subscription.deleted"
				? "canceled"
				: subscription.status,
		...moneyOf(
			amountOf(subscription),
			given(subscription.currency ?? plan?.currency),
		),
		plan: given(plan?.id),
		interval: given(interval),
		metadata: metadataOf(subscription),
		startedAt: toIso(subscription.start_date ?? subscription.created),
		currentPeriodStart: toIso(
			item?.current_period_start ?? subscription.current_period_start,
		),
		currentPeriodEnd,
		cancelAt: cancelAtOf(subscription, currentPeriodEnd),
		canceledAt: toIsoOrNull(subscription.canceled_at),
		endedAt: toIsoOrNull(subscription.ended_at),
	};
};
