import { recorded, triggeredAt } from "./recorded.ts";

const order = {
	kind: "order",
	id: "shopify:831093022057265619",
	provider: "shopify",
	order: triggeredAt,
	name: "#1042",
	customer: {
		id: "shopify:126421738425834065",
		// The account's, not the one typed at the checkout.
		email: "dana@example.com",
		phone: "+12075550142",
		name: "Dana Whitfield",
	},
	amount: 1999,
	currency: "usd",
	createdAt: "2026-11-20T15:03:00.000Z",
	lines: [
		{
			productId: "shopify:798143220785303033",
			title: "Bamboo toothbrush",
			quantity: 2,
			price: { amount: 795, currency: "usd" },
		},
	],
} as const;

export const orderExamples = [
	recorded("orders/create", {
		eventId: "ebdd5aa5-c6ad-49c9-8c12-7ad7fde506aa",
		webhookId: "0a9aacd9-a224-408c-9fa4-a3c5a2c11598",
		events: [
			{
				...order,
				at: "2026-11-20T15:03:01.000Z",
				financialStatus: "pending",
				fulfillmentStatus: "unfulfilled",
			},
		],
	}),
	// Bought without an account, in a currency that has no cents.
	recorded("orders/create@guest", {
		eventId: "fcee6bb6-d7be-4ada-9d23-8be80ef617bb",
		webhookId: "1babbdea-b335-419d-8ab5-b4d6b3d226a9",
		events: [
			{
				kind: "order",
				id: "shopify:831093022057300742",
				provider: "shopify",
				at: "2026-11-20T15:03:01.000Z",
				order: triggeredAt,
				name: "#1043",
				customer: {
					email: "m.okafor@example.com",
					phone: "+12075550187",
					name: "Mbali Okafor",
				},
				financialStatus: "authorized",
				fulfillmentStatus: "unfulfilled",
				amount: 2480,
				currency: "jpy",
				createdAt: "2026-11-20T15:03:00.000Z",
				lines: [
					{
						title: "Zahnbürste",
						quantity: 2,
						price: { amount: 1240, currency: "jpy" },
					},
				],
			},
		],
	}),
	recorded("orders/paid", {
		eventId: "0dff7cc7-e8cf-4beb-8e34-9cf91fa728cc",
		webhookId: "2cbccefb-c446-42ae-9bc6-c5e7c4e337ba",
		events: [
			{
				...order,
				at: "2026-11-20T15:03:30.000Z",
				financialStatus: "paid",
				fulfillmentStatus: "unfulfilled",
			},
		],
	}),
	recorded("orders/updated", {
		eventId: "1ea08dd8-f9d0-4cfc-9f45-ada02ab839dd",
		webhookId: "3dcddfac-d557-43bf-8cd7-d6f8d5f448cb",
		events: [
			{
				...order,
				at: "2026-11-20T15:04:10.000Z",
				financialStatus: "paid",
				fulfillmentStatus: "fulfilled",
			},
		],
	}),
	recorded("orders/cancelled", {
		eventId: "2fb19ee9-aae1-4d0d-8a56-beb13bc94aee",
		webhookId: "4edeeabd-e668-44c0-9de8-e7a9e6a559dc",
		events: [
			{
				...order,
				at: "2026-11-20T15:04:51.000Z",
				financialStatus: "refunded",
				fulfillmentStatus: "unfulfilled",
				cancelledAt: "2026-11-20T15:04:50.000Z",
			},
		],
	}),
];
