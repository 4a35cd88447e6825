import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"HMAC-SHA256 over URL, parameters and a nonce (V3, own or main account's) for calls; for messages V3 where it is sent, else V2 over path and nonce.",
	stored:
		"Calls with status, outcome, cost and recording; texts with media, parts' status and consent.",
	secret:
		"Console > Overview: authId, authToken; with subaccounts also the main account's: mainAuthToken",
	webhooks: {
		"plivo/answer": {
			where: "Voice > Applications > the application > Primary Answer URL",
		},
		"plivo/hangup": {
			where: "Voice > Applications > the application > Hangup URL",
		},
		"plivo/sms": {
			where: "Messaging > Applications > the application > Message URL",
		},
		"plivo/sms-status": {
			where: "The url parameter of each message that you send",
		},
	},
	notes: [
		"The action and recording URLs are in the XML that we answer with.",
		"Plivo's own times of answer and end are in the account's time zone: the end is told from the session's start and the duration.",
	],
	unconfirmed: [
		"V2 covers neither query nor body: the nonce is the delivery's id, so a captured request cannot be sent again with another body.",
		"Whether a retry has the nonce of the first attempt: if not it is a second delivery, and the record merges both.",
		"The fields of transcription callbacks: what is missing is left out.",
	],
};
