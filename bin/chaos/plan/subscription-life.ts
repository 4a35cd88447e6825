import type { Planned } from "./planned.ts";
import {
	dollars,
	type EventPlan,
	type Maker,
	stripeEvent,
	stripeId,
} from "./stripe-event.ts";

export const operator = "operator@example.com";

/** Ids in the recorded requests. */
const recorded = {
	subscription: "sub_1TVbQ0Wq2LhBv6ZtgM5xKd8E",
	first: "in_1TVbQ0Wq2LhBv6ZtYc3nJr7U",
	second: "in_1Tg8uRWq2LhBv6ZtHp9sDf2B",
	firstIntent: "pi_3TVbQ0Wq2LhBv6Zt1aBkXw9C",
	secondIntent: "pi_3Tg8uSWq2LhBv6Zt0dEnRq4V",
};

type Ids = typeof recorded;

const textsFor = (ids: Ids): Record<string, string> => ({
	[recorded.subscription]: ids.subscription,
	[recorded.first]: ids.first,
	[recorded.second]: ids.second,
	[recorded.firstIntent]: ids.firstIntent,
	[recorded.secondIntent]: ids.secondIntent,
});

/** What the recorded subscription costs. */
const price = 14_900;

const beginning = (ids: Ids, at: number): readonly EventPlan[] => {
	const subscription = { id: ids.subscription, amount: price } as const;
	const invoice = { id: ids.first, status: "paid", rank: 1, amount: price };
	return [
		{
			...subscription,
			...{ name: "customer.subscription.created", created: at },
			...{ status: "incomplete", rank: 1, names: "customer" },
		},
		{
			...{ name: "payment_intent.succeeded", created: at + 1 },
			...{ id: ids.firstIntent, status: "succeeded", rank: 1, amount: price },
			...{ names: "customer", isPaying: true },
		},
		{
			...invoice,
			...{ name: "invoice.payment_succeeded", created: at + 2, isPaying: true },
		},
		{
			...subscription,
			...{ name: "customer.subscription.updated", created: at + 2 },
			...{ status: "active", rank: 2, names: "customer", isPaying: true },
		},
		{
			...invoice,
			...{ name: "checkout.session.completed", created: at + 3 },
			isPaying: true,
		},
	];
};

const failedAttempt = (
	ids: Ids,
	at: number,
	attempt: number,
	due: number,
	email: string,
): EventPlan => ({
	...{ name: "invoice.payment_failed", created: at },
	...{ id: ids.second, status: "failed", rank: attempt, amount: due },
	object: { attempt_count: attempt, amount_due: due },
	fields: [{ field: "failure.attempt", value: attempt, rank: attempt }],
	mails: [
		{ to: email, about: dollars(due) },
		{ to: operator, about: `(stripe:${ids.second})` },
	],
});

/** A renewal that fails once or more often; some are paid in the end. */
const renewal = (
	ids: Ids,
	at: number,
	due: number,
	{ person, random }: Maker,
): readonly EventPlan[] => {
	const attempts = 1 + random.below(3);
	const day = 24 * 60 * 60;
	const failures = Array.from({ length: attempts }, (_, index) =>
		failedAttempt(ids, at + index * 3 * day, index + 1, due, person.email),
	);
	const intent: EventPlan = {
		...{ name: "payment_intent.payment_failed", created: at },
		...{ id: ids.secondIntent, status: "failed", rank: 1, amount: price },
		names: "customer and email",
	};
	const paid: EventPlan = {
		...{ name: "invoice.payment_succeeded", created: at + attempts * 3 * day },
		...{ id: ids.second, status: "paid", rank: 9, amount: due, isPaying: true },
		texts: { [recorded.first]: ids.second },
		object: { amount_due: due, attempt_count: attempts + 1 },
	};
	return [intent, ...failures, ...(random.chance(0.5) ? [paid] : [])];
};

const end = (ids: Ids, at: number): EventPlan => ({
	...{ name: "customer.subscription.deleted", created: at },
	...{ id: ids.subscription, status: "canceled", rank: 9, amount: price },
	names: "customer",
});

/**
 * A subscription from checkout on; some renewals fail, some subscriptions end. `due` in cents is no other invoice's, so that its
 * mails can be told from others.
 */
export const subscriptionLife = (
	maker: Maker,
	due: number,
): readonly Planned[] => {
	const { random, at } = maker;
	const ids: Ids = {
		subscription: stripeId("sub", random),
		first: stripeId("in", random),
		second: stripeId("in", random),
		firstIntent: stripeId("pi", random),
		secondIntent: stripeId("pi", random),
	};
	const month = 30 * 24 * 60 * 60;
	const plans = [
		...beginning(ids, at),
		...(random.chance(0.6) ? renewal(ids, at + month, due, maker) : []),
		...(random.chance(0.4) ? [end(ids, at + 2 * month)] : []),
	];
	return plans.map((plan) =>
		stripeEvent(maker, { ...plan, texts: { ...textsFor(ids), ...plan.texts } }),
	);
};
