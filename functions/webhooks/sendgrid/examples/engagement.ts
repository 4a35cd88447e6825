import { recorded, recordedOne } from "./recorded.ts";

const message = {
	id: "sendgrid:pQ7vTn2XRkqLw0aZbY3d_g",
	provider: "sendgrid",
} as const;

export const engagementExamples = [
	recordedOne("open", "open", {
		kind: "opened",
		at: "2026-11-20T14:02:02.000Z",
		eventId: "b3Blbi0wLTMxNDIwODctcFE3dlRuMlhSa3E",
		isMachine: false,
	}),
	recordedOne("open.machine", "open", {
		kind: "opened",
		at: "2026-11-20T14:00:06.000Z",
		eventId: "b3Blbi0xLTMxNDIwODctcFE3dlRuMlhSa3E",
		isMachine: true,
	}),
	recordedOne("click", "click", {
		kind: "clicked",
		at: "2026-11-20T14:02:20.000Z",
		eventId: "Y2xpY2stMC0zMTQyMDg3LXBRN3ZUbjJYUmtx",
		detail: "https://www.harborline.example/book?from=welcome",
	}),
	recordedOne("spamreport", "spamreport", {
		kind: "spam_report",
		at: "2026-11-20T14:21:40.000Z",
		eventId: "c3BhbXJlcG9ydC0wLTMxNDIwODctcFE3dlRu",
	}),
	recordedOne("unsubscribe", "unsubscribe", {
		kind: "unsubscribed",
		at: "2026-11-20T14:21:50.000Z",
		eventId: "dW5zdWJzY3JpYmUtMC0zMTQyMDg3LXBRN3ZU",
	}),
	recordedOne("group_unsubscribe", "group_unsubscribe", {
		kind: "unsubscribed",
		at: "2026-11-20T14:22:00.000Z",
		eventId: "Z3JvdXBfdW5zdWJzY3JpYmUtMC0zMTQyMDg3",
		list: "19",
	}),
	recordedOne("group_resubscribe", "group_resubscribe", {
		kind: "resubscribed",
		at: "2026-11-20T14:22:10.000Z",
		eventId: "Z3JvdXBfcmVzdWJzY3JpYmUtMC0zMTQyMDg3",
		list: "19",
	}),
	// The last of the four is about the account: a type that we do nothing with, and that has no recipient.
	recorded(
		"batch",
		"processed,bounce,open,account_status_change",
		[
			"cHJvY2Vzc2VkLTMxNDIwODctcFE3dlRuMw",
			"Ym91bmNlLTAtMzE0MjA4Ny1wUTd2VG4yWFJs",
			"b3Blbi0wLTMxNDIwODctcFE3dlRuMlhSa3I",
		],
		{
			...message,
			kind: "sent",
			at: "2026-11-20T14:00:01.000Z",
			eventId: "cHJvY2Vzc2VkLTMxNDIwODctcFE3dlRuMw",
			to: "nadia.brandt@example.com",
		},
		{
			...message,
			kind: "bounced",
			at: "2026-11-20T14:00:05.000Z",
			eventId: "Ym91bmNlLTAtMzE0MjA4Ny1wUTd2VG4yWFJs",
			to: "gone@example.net",
			detail: "550 5.1.1 no such user here",
			isPermanent: true,
		},
		{
			...message,
			kind: "opened",
			at: "2026-11-20T14:02:02.000Z",
			eventId: "b3Blbi0wLTMxNDIwODctcFE3dlRuMlhSa3I",
			to: "josé.marín@example.com",
			isMachine: false,
		},
	),
];
