import { recorded } from "./recorded.ts";

const growth = {
	kind: "subscription",
	id: "stripe:sub_1TVbQ0Wq2LhBv6ZtgM5xKd8E",
	provider: "stripe",
	customer: { id: "stripe:cus_RkT4nVq81sLwPd" },
	amount: 14900,
	currency: "usd",
	plan: "price_1T0aXcWq2LhBv6ZtLm4vQe6S",
	interval: "month",
	startedAt: "2026-11-13T09:30:00.000Z",
	cancelAt: null,
	canceledAt: null,
	endedAt: null,
	metadata: { plan: "growth" },
} as const;

export const subscriptionExamples = [
	recorded("customer.subscription.created", "evt_1TVbQ2Wq2LhBv6ZtB3vPk5Jd", {
		...growth,
		at: "2026-11-13T09:30:01.000Z",
		order: "001794562201#0#B3vPk5Jd",
		createdAt: "2026-11-13T09:30:00.000Z",
		status: "incomplete",
		currentPeriodStart: "2026-11-13T09:30:00.000Z",
		currentPeriodEnd: "2026-12-13T09:30:00.000Z",
	}),
	recorded("customer.subscription.updated", "evt_1TVbQ4Wq2LhBv6ZtZf7mLx9Q", {
		...growth,
		at: "2026-11-13T09:30:03.000Z",
		order: "001794562203#1#Zf7mLx9Q",
		changed: {
			facts: ["status"],
			order: "001794562203#2#Zf7mLx9Q",
		},
		createdAt: "2026-11-13T09:30:00.000Z",
		status: "active",
		currentPeriodStart: "2026-11-13T09:30:00.000Z",
		currentPeriodEnd: "2026-12-13T09:30:00.000Z",
	}),
	recorded("customer.subscription.deleted", "evt_1Tr4hYWq2LhBv6ZtCw1nGs6T", {
		...growth,
		at: "2027-01-13T09:30:03.000Z",
		order: "001799832603#3#Cw1nGs6T",
		createdAt: "2026-11-13T09:30:00.000Z",
		status: "canceled",
		currentPeriodStart: "2026-12-13T09:30:00.000Z",
		currentPeriodEnd: "2027-01-13T09:30:00.000Z",
		canceledAt: "2027-01-02T16:20:45.000Z",
		endedAt: "2027-01-13T09:30:02.000Z",
	}),
	// Before 2025-03-31.basil the period stands on the subscription, not on its items.
	recorded(
		"customer.subscription.updated@2024-06-20",
		"evt_1TXDkpWq2LhBv6ZtKu8jFe3H",
		{
			kind: "subscription",
			id: "stripe:sub_GvT5wPq4XcZnEk",
			provider: "stripe",
			at: "2026-11-18T07:44:09.000Z",
			order: "001794987849#1#Ku8jFe3H",
			changed: {
				facts: ["cancelAt", "canceledAt"],
				order: "001794987849#2#Ku8jFe3H",
			},
			createdAt: "2020-02-04T10:05:00.000Z",
			customer: { id: "stripe:cus_GvT4jFs2BhRyMd" },
			status: "active",
			// Three times 25 dollars.
			amount: 7500,
			currency: "usd",
			plan: "plan_GvT2kLx9RmWcQa",
			interval: "year",
			startedAt: "2020-02-04T10:05:00.000Z",
			currentPeriodStart: "2026-02-04T10:05:00.000Z",
			currentPeriodEnd: "2027-02-04T10:05:00.000Z",
			cancelAt: "2027-02-04T10:05:00.000Z",
			canceledAt: "2026-11-18T07:44:09.000Z",
			endedAt: null,
		},
	),
];
