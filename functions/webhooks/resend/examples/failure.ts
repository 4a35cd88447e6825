import { recorded, recordedOne, said } from "./recorded.ts";

const toSeveral = "msg_3Gk2k9GfD1yWhCm4JoTq6ZwU8mS";

const several = {
	kind: "bounced",
	at: "2026-11-20T14:02:14.512Z",
	detail: "The recipient's mail server rejected the message for good.",
} as const;

export const failureExamples = [
	recordedOne("email.bounced", "msg_3Gk2g7EdB8wUfAk2GmRn4XuS6jP", {
		kind: "bounced",
		at: "2026-11-20T14:02:14.112Z",
		to: "gone@example.net",
		detail: "The recipient's mail server rejected the message for good.",
		isPermanent: true,
	}),
	recordedOne("email.bounced.transient", "msg_3Gk2h8FeC9xVgBm3HnSp5YvT7kR", {
		kind: "bounced",
		at: "2026-11-20T14:02:14.312Z",
		to: "full@example.net",
		detail: "The recipient's mailbox is full.",
	}),
	// Before bounces had types.
	recordedOne("email.bounced@2023", "msg_2M9x4vQcE2zXiDn5KpUr7AxV9nT", {
		kind: "bounced",
		at: "2023-02-22T23:41:12.126Z",
		to: "gone@example.net",
	}),
	// One of the two is gone for good, nobody knows which.
	recorded(
		"email.bounced.several",
		toSeveral,
		said(toSeveral, { ...several, to: "ina.holm@example.org" }),
		said(toSeveral, { ...several, to: "gone@example.net" }),
	),
	recordedOne("email.failed", "msg_3Gk2m1HgE3aYjEp6LqVs8BzW1pU", {
		kind: "failed",
		at: "2026-11-20T14:02:12.000Z",
		detail: "reached_daily_quota",
	}),
	recordedOne("email.suppressed", "msg_3Gk2n2JhF4bZkFq7MrWt9CaX2qV", {
		kind: "failed",
		at: "2026-11-20T14:02:12.100Z",
		to: "gone@example.net",
		detail: "The address is on the account's suppression list.",
	}),
];
