import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"a JWT (`Authorization: Bearer`, HS256 and nothing else) whose `payload_hash` must be the body's; legacy SMS by its `sig` parameter.",
	stored:
		"Calls with status, outcome, duration, cost, recording and the link to its transcription; messages in and out with their status.",
	secret:
		"Dashboard > Settings > Signature secret: signatureSecret; for the legacy SMS API smsSignatureSecret and smsSignatureMethod",
	webhooks: {
		"vonage/answer": {
			where:
				"Applications > the application > Voice > Answer URL (signed webhooks on)",
		},
		"vonage/event": {
			where: "Applications > the application > Voice > Event URL",
		},
		"vonage/messages-inbound": {
			where: "Applications > the application > Messages > Inbound URL",
		},
		"vonage/messages-status": {
			where: "Applications > the application > Messages > Status URL",
		},
		"vonage/sms": {
			where:
				"Dashboard > Settings > Default SMS webhook (only where the legacy SMS API is used and signed)",
		},
	},
	notes: [
		"One number rings at a time: an NCCO connects to one. The event webhook answers with the next, then with voicemail.",
		"A recording and its transcription are links, which open with a token of the application's.",
		"A call's record has the conversation's id, since recordings name nothing else.",
	],
	unconfirmed: [
		"Whether a retry is signed anew: tokens are believed for 25 hours, five minutes where the query is not signed.",
		"Legacy SMS: parts of a long text stay messages of their own.",
	],
};
