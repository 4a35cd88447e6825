import type { Example } from "#shared/webhook/example.ts";
import { engagementExamples } from "./examples/engagement.ts";
import { recorded, recordedOne } from "./examples/recorded.ts";

/** One message on its way, what its readers do with it, and a batch. */
export const examples: readonly Example[] = [
	recordedOne("processed", "processed", {
		kind: "sent",
		at: "2026-11-20T14:00:01.000Z",
		eventId: "cHJvY2Vzc2VkLTMxNDIwODctcFE3dlRuMg",
	}),
	recordedOne("delivered", "delivered", {
		kind: "delivered",
		at: "2026-11-20T14:00:04.000Z",
		eventId: "ZGVsaXZlcmVkLTAtMzE0MjA4Ny1wUTd2VG4y",
		detail: "250 2.0.0 OK 1795183204 d2e1a72fcca58-7b",
	}),
	// No event id, no message id, and an argument of the sender's in the place of SendGrid's `response`.
	recorded("delivered.without-id", "delivered", ["t6HnWc1ZSumB4xEoKr9GvA"], {
		kind: "delivered",
		id: "sendgrid:t6HnWc1ZSumB4xEoKr9GvA",
		provider: "sendgrid",
		at: "2026-11-20T14:00:04.000Z",
		eventId: "40bc46e594048f3ab1905f7875f0c8dea62b1eeb3c7c51066d1d38b787f0a6b0",
		to: "nadia.brandt@example.com",
	}),
	recordedOne("deferred", "deferred", {
		kind: "delayed",
		at: "2026-11-20T14:00:03.000Z",
		eventId: "ZGVmZXJyZWQtMS0zMTQyMDg3LXBRN3ZUbjJY",
		detail: "421 4.7.0 try again later",
	}),
	recordedOne("bounce", "bounce", {
		kind: "bounced",
		at: "2026-11-20T14:00:05.000Z",
		eventId: "Ym91bmNlLTAtMzE0MjA4Ny1wUTd2VG4yWFJr",
		to: "gone@example.net",
		detail: "550 5.1.1 no such user here",
		isPermanent: true,
	}),
	recordedOne("blocked", "bounce", {
		kind: "failed",
		at: "2026-11-20T14:00:05.000Z",
		eventId: "YmxvY2tlZC0wLTMxNDIwODctcFE3dlRuMlhS",
		to: "strict@example.org",
		detail: "554 5.7.1 message refused by local policy",
	}),
	recordedOne("dropped", "dropped", {
		kind: "failed",
		at: "2026-11-20T14:00:02.000Z",
		eventId: "ZHJvcHBlZC0wLTMxNDIwODctcFE3dlRuMlhS",
		detail: "Bounced Address",
	}),
	...engagementExamples,
];
