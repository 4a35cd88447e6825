import type * as z from "zod/mini";
import type { SubscriptionEvent } from "#shared/events.ts";
import { customerOf, given, type Origin, recordId, toIso } from "./fields.ts";
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

export const subscriptionEvents = (
	subscription: SubscriptionObject,
	{ provider, at, order, type }: Origin,
): readonly SubscriptionEvent[] => {
	const item = subscription.items?.data[0];
	const plan = item?.price ?? item?.plan ?? subscription.plan;
	const interval =
		item?.price?.recurring?.interval ??
		item?.plan?.interval ??
		subscription.plan?.interval;
	return [
		{
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
			amount: amountOf(subscription),
			currency: given(subscription.currency ?? plan?.currency),
			plan: given(plan?.id),
			interval: given(interval),
			startedAt: toIso(subscription.start_date ?? subscription.created),
			currentPeriodStart: toIso(
				item?.current_period_start ?? subscription.current_period_start,
			),
			currentPeriodEnd: toIso(
				item?.current_period_end ?? subscription.current_period_end,
			),
			cancelAt: toIso(subscription.cancel_at),
			canceledAt: toIso(subscription.canceled_at),
			endedAt: toIso(subscription.ended_at),
		},
	];
};
