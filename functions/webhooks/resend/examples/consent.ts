import { recorded, recordedOne } from "./recorded.ts";

export const consentExamples = [
	recordedOne("contact.updated", "msg_3Gk5p3KjG5cAmGr8NsXu1DbY3rW", {
		kind: "unsubscribed",
		id: "resend:5e7f1b90-2c4d-4a86-9d3f-b81c6e0a7542",
		at: "2026-11-20T14:30:00.210Z",
	}),
	// Says that nothing has changed, or anything but the consent.
	recorded("contact.updated.subscribed", "msg_3Gk5q4MkH6dBnHs9PtYv2EcZ4sX"),
	recordedOne("suppression.added", "msg_3Gk2r5NmJ7eCpJt1QuZw3FdA5tY", {
		kind: "unsubscribed",
		id: "resend:71f3c8a4-90be-4d52-a6e7-1c05f9b24d83",
		at: "2026-11-20T14:02:15.000Z",
		to: "gone@example.net",
		detail: "bounce",
	}),
];
