import type { MessageStatus } from "#shared/events.ts";
import { posted } from "./recorded.ts";

export const received = {
	kind: "received",
	provider: "vonage",
	direction: "inbound",
	from: "+12075550142",
	to: "+12075550100",
	status: "received",
} as const;

const text = "0fd3b6a8-71c4-4e92-8b5d-a92e60f7c134";
const image = "6be1907d-24fa-4c8b-a5e3-1f0c9d72b846";
const messenger = "91a5f2c7-d83e-4b06-9f1a-c40e7b28d653";

export const messageExamples = [
	posted("messages-inbound", "text", {
		ids: [text],
		identity: { id: text, type: "text" },
		events: [
			{
				...received,
				id: `vonage:${text}`,
				at: "2026-11-20T15:04:20.000Z",
				text: "Ça marche 😀 — is 5 & 6 pm free? x=1",
				media: [],
				segments: 1,
			},
		],
	}),
	posted("messages-inbound", "image", {
		ids: [image],
		identity: { id: image, type: "image" },
		events: [
			{
				...received,
				id: `vonage:${image}`,
				at: "2026-11-20T15:04:20.000Z",
				text: "the blue one",
				media: [
					{
						url: "https://api-us.nexmo.com/v3/media/5c3e8f1a-b204-49d7-8e6f-0a91d57b2c38",
					},
				],
			},
		],
	}),
	posted("messages-inbound", "messenger", {
		ids: [messenger],
		identity: { id: messenger, type: "text" },
		events: [
			{
				...received,
				id: `vonage:${messenger}`,
				at: "2026-11-20T15:04:31.000Z",
				// Digits that are no number.
				from: "258293040572914",
				to: "107083064136738",
				text: "Are you open?",
				media: [],
			},
		],
	}),
];

export const status = {
	kind: "status",
	provider: "vonage",
	direction: "outbound",
	from: "+12075550100",
	to: "+12075550142",
} as const;

const statusExample = (
	type: string,
	id: string,
	became: MessageStatus,
	errorCode?: string,
) =>
	posted("messages-status", type, {
		ids: [id],
		identity: { id: `${id}:${type}`, type },
		events: [
			{
				...status,
				id: `vonage:${id}`,
				at: "2026-11-20T15:04:25.318Z",
				status: became,
				errorCode,
			},
		],
	});

const sent = "c7508e2d-a96b-4f13-b8e0-25d1f39c604a";

export const messageStatusExamples = [
	statusExample("submitted", sent, "sent"),
	statusExample("delivered", sent, "delivered"),
	statusExample("read", "48c2f7e1-5d9a-4b60-8e3c-70a1d6b9f452", "read"),
	statusExample(
		"rejected",
		"3e9d61b4-08f7-4ca2-95d6-e1b70c8f2a59",
		"failed",
		"1260",
	),
	statusExample(
		"undeliverable",
		"a60e3d97-c1f4-4825-b7d0-59f82e0b6c13",
		"undelivered",
		"1380",
	),
];
