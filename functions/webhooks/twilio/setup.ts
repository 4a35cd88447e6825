import type { Setup } from "#shared/webhook/setup.ts";

/** Twilio repeats nothing after an error of ours unless the URL asks for it. https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides */
const suffix = "#rc=3&rp=5xx,ct,rt";

export const setup: Setup = {
	scheme:
		"HMAC-SHA1 over the URL as called and every form parameter (`X-Twilio-Signature`), or over the URL with the body's hash in it; subaccounts by their own token.",
	stored:
		"Calls with status, times, outcome, recording and transcription; texts with media in conversations; consent to texts.",
	secret:
		"Console > Account Info: accountSid, authToken (the primary one); a subaccount's own in subaccounts { AC...: token }",
	webhooks: {
		"twilio/voice": {
			where:
				"Phone Numbers > the number > Voice Configuration > A call comes in (or a TwiML App's Voice Request URL)",
			suffix,
		},
		"twilio/voice-assistant": {
			where:
				"In place of the above, for a number whose calls the AI receptionist takes",
			suffix,
		},
		"twilio/voice-status": {
			where: "Phone Numbers > the number > Call status changes",
			suffix,
		},
		"twilio/sms": {
			where:
				"Phone Numbers > the number > Messaging Configuration > A message comes in (or the Messaging Service's Integration)",
			suffix,
		},
		"twilio/sms-status": {
			where:
				"Messaging Service > Integration > Delivery Status Callback, or StatusCallback of each message",
			suffix,
		},
	},
	notes: [
		"The action, recording and transcription URLs are in the TwiML that we answer with.",
		"Calls that are not made by our TwiML: give their StatusCallback, RecordingStatusCallback and transcribeCallback these URLs.",
	],
	unconfirmed: [
		"No time is signed, so a captured request verifies for ever: it is the same delivery again and changes nothing.",
		"Whether the standard port is part of what is signed differs: both are tried.",
	],
};
