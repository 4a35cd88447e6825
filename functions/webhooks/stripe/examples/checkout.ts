import { recorded } from "./recorded.ts";

export const checkoutExamples = [
	recorded("checkout.session.completed", "evt_1TVbQ5Wq2LhBv6ZtN8rCy2Ka", {
		kind: "invoice",
		id: "stripe:in_1TVbQ0Wq2LhBv6ZtYc3nJr7U",
		provider: "stripe",
		at: "2026-11-13T09:30:04.000Z",
		order: "001794562204#1#N8rCy2Ka",
		customer: {
			id: "stripe:cus_RkT4nVq81sLwPd",
			email: "dana.whitfield@example.com",
			phone: "+12075550142",
			name: "Dana Whitfield",
		},
		status: "paid",
		amount: 14900,
		currency: "usd",
		subscriptionId: "stripe:sub_1TVbQ0Wq2LhBv6ZtgM5xKd8E",
		metadata: { plan: "growth" },
	}),
	recorded(
		"checkout.session.async_payment_succeeded",
		"evt_1TXy9bWq2LhBv6ZtUe6wGz1M",
		{
			kind: "payment",
			id: "stripe:pi_3TXy7MWq2LhBv6Zt2gPsLj6F",
			provider: "stripe",
			at: "2026-11-20T08:12:40.000Z",
			order: "001795162360#1#Ue6wGz1M",
			customer: { email: "office@cascobay.example", name: "Owen Pratt" },
			status: "succeeded",
			amount: 48000,
			currency: "usd",
		},
	),
	recorded(
		"checkout.session.async_payment_failed",
		"evt_1TXzLoWq2LhBv6ZtSd5hBt9X",
		{
			kind: "payment",
			id: "stripe:pi_3TXzK1Wq2LhBv6Zt0hTuMc8D",
			provider: "stripe",
			at: "2026-11-20T09:29:16.000Z",
			order: "001795166956#1#Sd5hBt9X",
			customer: {
				email: "m.okafor@example.com",
				phone: "+12075550187",
				name: "Mbali Okafor",
			},
			status: "failed",
			amount: 48000,
			currency: "usd",
		},
	),
];
