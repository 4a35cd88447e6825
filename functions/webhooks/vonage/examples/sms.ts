import { received, status } from "./messages.ts";
import { gotten, posted } from "./recorded.ts";

const form = "application/x-www-form-urlencoded";

/** The older SMS API. */
export const smsExamples = [
	posted("sms", "json", {
		ids: ["0C0000006D2A94F1"],
		identity: { id: "0C0000006D2A94F1", type: "text" },
		events: [
			{
				...received,
				id: "vonage:0C0000006D2A94F1",
				at: "2026-11-20T15:04:40.000Z",
				text: "Is 5 & 6 pm = free?",
			},
		],
	}),
	gotten("sms", "get", {
		ids: ["0C0000006D2A94F2"],
		identity: { id: "0C0000006D2A94F2", type: "text" },
		events: [
			{
				...received,
				id: "vonage:0C0000006D2A94F2",
				at: "2026-11-20T15:04:41.000Z",
				text: "Yes, confirmed",
			},
		],
	}),
	posted("sms", "part", {
		ids: ["0C0000006D2A94F3"],
		contentType: form,
		identity: { id: "0C0000006D2A94F3:2", type: "unicode" },
		events: [
			{
				...received,
				id: "vonage:0C0000006D2A94F3:2",
				at: "2026-11-20T15:04:42.000Z",
				text: "…and the café next door, too 😀",
			},
		],
	}),
	posted("sms", "receipt", {
		ids: ["1A00000087C5E2D0"],
		contentType: form,
		identity: { id: "1A00000087C5E2D0:delivered", type: "delivered" },
		events: [
			{
				...status,
				id: "vonage:1A00000087C5E2D0",
				at: "2026-11-20T15:04:43.000Z",
				status: "delivered",
			},
		],
	}),
	gotten("sms", "receipt-failed", {
		ids: ["1A00000087C5E2D1"],
		identity: { id: "1A00000087C5E2D1:failed", type: "failed" },
		events: [
			{
				...status,
				id: "vonage:1A00000087C5E2D1",
				at: "2026-11-20T15:04:44.000Z",
				status: "failed",
				errorCode: "6",
			},
		],
	}),
];
