import { recorded, recordedOne } from "./recorded.ts";

const contact = {
	id: "resend:5e7f1b90-2c4d-4a86-9d3f-b81c6e0a7542",
	list: "d94c2f6e-7a1b-4e05-8c39-2b6f0e8d1a57",
} as const;

const byHand = {
	id: "resend:2c9d40e7-58b1-4f6a-a3d2-7e14b0c86f95",
	to: "ina.holm@example.org",
	detail: "manual",
	list: "suppression",
} as const;

export const consentExamples = [
	recordedOne("contact.updated", "msg_3Gk5p3KjG5cAmGr8NsXu1DbY3rW", {
		...contact,
		kind: "unsubscribed",
		at: "2026-11-20T14:30:00.210Z",
	}),
	// Says so whatever has changed, be it the name.
	recordedOne("contact.updated.subscribed", "msg_3Gk5q4MkH6dBnHs9PtYv2EcZ4sX", {
		...contact,
		kind: "resubscribed",
		at: "2026-11-20T14:31:00.210Z",
	}),
	recordedOne("suppression.added", "msg_3Gk2r5NmJ7eCpJt1QuZw3FdA5tY", {
		kind: "bounced",
		id: "resend:71f3c8a4-90be-4d52-a6e7-1c05f9b24d83",
		at: "2026-11-20T14:02:15.000Z",
		to: "gone@example.net",
		detail: "bounce",
		isPermanent: true,
	}),
	recordedOne(
		"suppression.added.complaint",
		"msg_3Gk9s6PnK8fDqKu2RvAx4GeB6uZ",
		{
			kind: "spam_report",
			id: "resend:b64e9f12-37d8-4c05-91ab-e8205d7c3f46",
			at: "2026-11-20T15:01:01.000Z",
			detail: "complaint",
		},
	),
	recordedOne("suppression.added.manual", "msg_3GkAt7QoL9gErLv3SwBy5HfC7vA", {
		...byHand,
		kind: "unsubscribed",
		at: "2026-11-20T15:10:00.000Z",
	}),
	recordedOne("suppression.removed", "msg_3GkBu8RpM1hFsMw4TxCz6JgD8wB", {
		...byHand,
		kind: "resubscribed",
		at: "2026-11-20T15:20:00.000Z",
	}),
	// There is as little at that address as before.
	recorded("suppression.removed.bounce", "msg_3GkCv9SqN2jGtNx5UyDa7KhE9xC"),
];
