import { recorded } from "./recorded.ts";

const growth = {
	kind: "payment",
	provider: "stripe",
	amount: 14900,
	currency: "usd",
} as const;

export const paymentIntentExamples = [
	recorded("payment_intent.succeeded", "evt_3TVbQ0Wq2LhBv6Zt1GxRd5eP", {
		...growth,
		id: "stripe:pi_3TVbQ0Wq2LhBv6Zt1aBkXw9C",
		at: "2026-11-13T09:30:02.000Z",
		order: "001794562202#1#1GxRd5eP",
		createdAt: "2026-11-13T09:30:00.000Z",
		customer: { id: "stripe:cus_RkT4nVq81sLwPd" },
		status: "succeeded",
		description: "Subscription creation",
		invoiceId: "stripe:in_1TVbQ0Wq2LhBv6ZtYc3nJr7U",
	}),
	recorded("payment_intent.payment_failed", "evt_3Tg8uSWq2LhBv6Zt0QaKh8nF", {
		...growth,
		id: "stripe:pi_3Tg8uSWq2LhBv6Zt0dEnRq4V",
		at: "2026-12-13T10:31:06.000Z",
		order: "001797157866#1#0QaKh8nF",
		createdAt: "2026-12-13T10:31:04.000Z",
		customer: {
			id: "stripe:cus_RkT4nVq81sLwPd",
			email: "dana.whitfield@example.com",
		},
		status: "failed",
		description: "Subscription update",
		invoiceId: "stripe:in_1Tg8uRWq2LhBv6ZtHp9sDf2B",
		failure: { reason: "insufficient_funds" },
	}),
];
