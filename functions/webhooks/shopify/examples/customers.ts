import { recorded } from "./recorded.ts";

const mbali = {
	kind: "customer",
	id: "shopify:717516617041481195",
	provider: "shopify",
} as const;

const requested = {
	...mbali,
	at: "2026-11-20T15:04:55.337Z",
	customer: {
		id: "shopify:717516617041481195",
		email: "m.okafor@example.com",
		phone: "+12075550187",
	},
} as const;

export const customerExamples = [
	recorded("customers/create", {
		eventId: "30c2afaa-bbf2-4e1e-9b67-cfc24cda5bff",
		webhookId: "5fefabce-f779-45d1-8ef9-f8baf7b66aed",
		events: [
			{
				...mbali,
				at: "2026-11-20T15:04:00.000Z",
				customer: { ...requested.customer, name: "Mbali Okafor" },
				tags: ["newsletter", "vip"],
			},
		],
	}),
	recorded("customers/update", {
		eventId: "41d3b0bb-cc03-4f2f-8c78-d0d35deb6caa",
		webhookId: "60f0bcdf-a88a-46e2-9f0a-a9cba8c77bfe",
		events: [
			{
				...mbali,
				at: "2026-11-20T15:04:45.000Z",
				customer: {
					id: "shopify:717516617041481195",
					email: "m.okafor@example.com",
					name: "Mbali Okafor-Reyes",
				},
				tags: [],
			},
		],
	}),
	recorded("customers/data_request", {
		eventId: "52e4c1cc-dd14-403a-9d89-e1e46efc7dbb",
		webhookId: "71a1cdea-b99b-47f3-8a1b-badcb9d88caf",
		events: [{ ...requested, tags: ["data-requested"] }],
	}),
	recorded("customers/redact", {
		eventId: "63f5d2dd-ee25-414b-8e9a-f2f57fad8ecc",
		webhookId: "82b2defb-caac-48a4-9b2c-cbedcae99dba",
		events: [{ ...requested, isRedacted: true }],
	}),
	// Nothing of these is kept apart by shop.
	recorded("shop/redact", {
		eventId: "74a6e3ee-ff36-425c-9fab-a3a68abe9fdd",
		webhookId: "93c3efac-dbbd-49b5-8c3d-dcfedbfaaecb",
	}),
	recorded("app/uninstalled", {
		eventId: "85b7f4ff-aa47-436d-8abc-b4b79bcfa0ee",
		webhookId: "a4d4fabd-ecce-4ac6-9d4e-edafecabbfdc",
	}),
];
