import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"HMAC-SHA1 over the body in base64 (`Signature`), by the key of the company, used as text.",
	stored:
		"Calls with source, outcome, length, recording link, transcript, summary, tags, note and lead status.",
	secret:
		"Settings > Integrations > Webhooks, of each company: its signing key into signingKeys { COM...: key } (or signingKey, where there is one company)",
	webhooks: {
		"callrail/pre-call": {
			where: "Settings > Integrations > Webhooks > Pre-Call",
		},
		"callrail/routing-complete": {
			where:
				"Settings > Integrations > Webhooks > Call Routing Complete (answered_call_webhook in the API)",
		},
		"callrail/post-call": {
			where:
				"Settings > Integrations > Webhooks > Post-Call, and Outbound Post-Call (post_call_webhook, post_outbound_call_webhook in the API)",
		},
		"callrail/call-modified": {
			where:
				"Settings > Integrations > Webhooks > Call Modified, and Outbound Call Modified (updated_call_webhook, updated_outbound_call_webhook in the API)",
		},
	},
	notes: [
		"With apiKey (a user's, Profile > API Keys) and accountId in the secret the worker asks CallRail how a call stands whenever it was modified; without, or without an answer within 3 seconds, what the deliveries say has to do.",
		"No delivery says what it is about: each event has its own URL.",
		"CallRail never sends again, and turns a webhook off that fails often: a delivery that cannot be queued waits in the overflow bucket.",
		"A company whose key is known may be spoken for with that key only.",
		"Recording links carry an access key: they are kept in the call's record and logged nowhere.",
		"The value of a call, its score and its keywords are not kept.",
	],
	unconfirmed: [
		"Only the start of the call is dated, days before some deliveries, so no time is checked: a copy of a delivery is the same delivery and changes nothing.",
		"Whether an old key stays valid when a new one is made: lists of keys and the previous version of the secret are tried.",
		"When a call was modified is not said: what a modification names in `changes` it knows best, and of two that change the same thing the one received later counts.",
	],
};
