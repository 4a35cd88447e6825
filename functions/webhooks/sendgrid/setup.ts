import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"ECDSA P-256 over timestamp and body (`X-Twilio-Email-Event-Webhook-Signature`), by any of the keys, signed within 25 hours.",
	stored:
		"What became of every mail at every recipient; bounced, complaining and unsubscribed addresses as suppressions.",
	secret:
		"Settings > Mail Settings > Event Webhooks > the webhook > Signature Verification: verificationKeys (a list)",
	webhooks: {
		sendgrid: {
			where:
				"Settings > Mail Settings > Event Webhooks > Create new webhook > Post URL",
		},
	},
	notes: [
		"Switching signatures off and on makes a new key at once: put it beside the old one first.",
		"Only a bounce of the type `bounce` ends an address; `blocked` and `deferred` do not.",
		"Whoever leaves one unsubscribe group gets no mail at all until they come back to it.",
		"A batch is one delivery, named by what it says; each of its events has an id besides, should it come in another batch.",
	],
	unconfirmed: [
		"Whether a retry is signed anew: the time may be as old as the 24 hours of retries, and what comes twice is applied once.",
		"How long SendGrid waits and whether it gives a webhook up: the edge does one queue write and answers.",
	],
};
