import { recorded } from "./recorded.ts";

const growth = {
	kind: "invoice",
	provider: "stripe",
	customer: {
		id: "stripe:cus_RkT4nVq81sLwPd",
		email: "dana.whitfield@example.com",
		phone: "+12075550142",
		name: "Dana Whitfield",
	},
	amount: 14900,
	currency: "usd",
	subscriptionId: "stripe:sub_1TVbQ0Wq2LhBv6ZtgM5xKd8E",
	// Written on the subscription.
	metadata: { plan: "growth" },
} as const;

export const invoiceExamples = [
	recorded("invoice.payment_succeeded", "evt_1TVbQ4Wq2LhBv6ZtWp0dAv4R", {
		...growth,
		id: "stripe:in_1TVbQ0Wq2LhBv6ZtYc3nJr7U",
		at: "2026-11-13T09:30:03.000Z",
		order: "001794562203#1#Wp0dAv4R",
		createdAt: "2026-11-13T09:30:00.000Z",
		status: "paid",
		number: "LT7Q3KZM-0001",
	}),
	recorded("invoice.payment_failed", "evt_1Tg8uTWq2LhBv6ZtIr2cJy7L", {
		...growth,
		id: "stripe:in_1Tg8uRWq2LhBv6ZtHp9sDf2B",
		at: "2026-12-13T10:31:07.000Z",
		order: "001797157867#1#Ir2cJy7L",
		createdAt: "2026-12-13T09:30:00.000Z",
		status: "failed",
		number: "LT7Q3KZM-0002",
		failure: {
			attempt: 1,
			nextAttemptAt: "2026-12-16T10:31:04.000Z",
			payUrl:
				"https://invoice.stripe.com/i/acct_1SzQpLWq2LhBv6Zt/live_YWNjdF9leGFtcGxlMg?s=ap",
		},
	}),
	// Before 2025-03-31.basil the subscription and the payment stand on the invoice itself.
	recorded(
		"invoice.payment_succeeded@2024-06-20",
		"evt_1SxEkHWq2LhBv6ZtMd6xVo8S",
		{
			kind: "invoice",
			id: "stripe:in_1SxDnCWq2LhBv6ZtVb2yTk4N",
			provider: "stripe",
			at: "2026-02-04T11:05:03.000Z",
			order: "001770203103#1#Md6xVo8S",
			createdAt: "2026-02-04T10:05:00.000Z",
			customer: {
				id: "stripe:cus_GvT4jFs2BhRyMd",
				email: "accounts@bluepine.example",
				name: "Blue Pine Dental",
			},
			status: "paid",
			amount: 7500,
			currency: "usd",
			number: "9C1E44D2-0007",
			subscriptionId: "stripe:sub_GvT5wPq4XcZnEk",
			paymentId: "stripe:pi_3SxDnDWq2LhBv6Zt1lKqZb9W",
		},
	),
];
