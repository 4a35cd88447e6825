import { recorded, recordedEvent, triggeredAt } from "./recorded.ts";

const toothbrush = {
	kind: "product",
	id: "shopify:798143220785303033",
	provider: "shopify",
	order: triggeredAt,
	productType: "Toothbrush",
	handle: "bamboo-toothbrush",
	priceText: "7.95",
	variants: [
		{
			id: "shopify:653778152583824033",
			title: "Soft",
			sku: "HL-BT-S",
			priceText: "7.95",
		},
		{
			id: "shopify:653778152583824044",
			title: "Medium",
			sku: "HL-BT-M",
			priceText: "8.50",
		},
	],
} as const;

export const productExamples = [
	recorded("products/create", {
		eventId: "a7991661-8269-45e5-a8de-3c93b9a1c2c6",
		webhookId: "c65668f5-cee0-4c48-9b60-cf81ce8dd154",
		events: [
			{
				...toothbrush,
				at: "2026-11-20T15:02:11.000Z",
				status: "active",
				title: "Bamboo toothbrush",
				vendor: "Harbor Lane",
				tags: ["bamboo", "home care"],
			},
		],
	}),
	recorded("products/update", {
		eventId: "b8aa2772-937a-46f6-b9ef-4da4cab2d3d7",
		webhookId: "d76779a6-dff1-4d59-8c71-d092df9ee265",
		events: [
			{
				...toothbrush,
				at: "2026-11-20T15:04:40.000Z",
				status: "draft",
				title: "Bamboo toothbrush, 2-pack",
				tags: [],
			},
		],
	}),
	recorded("products/delete", {
		eventId: "c9bb3883-a48b-47a7-8af0-5eb5dbc3e4e8",
		webhookId: "e8788ab7-e002-4e6a-9d82-e1a3e0aff376",
		events: [
			{
				kind: "product",
				id: "shopify:798143220785303033",
				provider: "shopify",
				at: "2026-11-20T15:04:55.337Z",
				order: triggeredAt,
				status: "deleted",
			},
		],
	}),
	recordedEvent("Product", {
		eventId: "dacc4994-b59c-48b8-9b01-6fc6ecd4f5f9",
		webhookId: "f9899bc8-f113-4f7b-8e93-f2b4f1b00487",
	}),
];
