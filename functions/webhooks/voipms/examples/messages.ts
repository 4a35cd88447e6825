import { exampleReceivedAt } from "#shared/webhook/example.ts";
import { gotten, posted } from "./recorded.ts";

const received = (id: string) =>
	({
		kind: "received",
		id: `voipms:${id}`,
		provider: "voipms",
		// The callback's own time is in a zone it does not name.
		at: exampleReceivedAt,
		direction: "inbound",
		from: "2075550142",
		to: "2075550100",
		status: "received",
		media: [],
	}) as const;

export const messageExamples = [
	gotten("sms", "text", {
		id: "418230957",
		identity: { id: "sms:418230957", type: "sms" },
		event: { ...received("418230957"), text: "Hi ça va 🙂 & b=1" },
	}),
	gotten("sms", "pictures", {
		id: "418231022",
		identity: { id: "sms:418231022", type: "mms" },
		event: {
			...received("418231022"),
			text: "",
			media: [
				{ url: "https://voip.ms/mms/7c41e9d2.jpg" },
				{ url: "https://voip.ms/mms/0b85fa36.mp4" },
			],
		},
	}),
	posted("sms", "webhook", "application/json", {
		id: "418231377",
		identity: { id: "sms:418231377", type: "message.received" },
		event: {
			...received("418231377"),
			at: "2026-11-20T15:03:16.000Z",
			from: "2075550164",
			text: "The invoice à jour, please",
			media: [{ url: "https://voip.ms/mms/d94c2f70.png" }],
		},
	}),
];
