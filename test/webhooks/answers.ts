import type { Webhook } from "#shared/webhook/webhook.ts";

type Answer = { readonly status: number; readonly contentType?: string };

/** What each webhook answers to its provider; one of several where that is decided by what it is told. */
export const answers: Readonly<Record<string, Answer | readonly Answer[]>> = {
	stripe: { status: 200 },
	"twilio/voice": { status: 200, contentType: "text/xml; charset=utf-8" },
	"twilio/voice-assistant": {
		status: 200,
		contentType: "text/xml; charset=utf-8",
	},
	"twilio/voice-action": {
		status: 200,
		contentType: "text/xml; charset=utf-8",
	},
	"twilio/voice-status": { status: 204 },
	"twilio/recording-status": { status: 204 },
	"twilio/transcription": { status: 204 },
	"twilio/sms": { status: 200, contentType: "text/xml; charset=utf-8" },
	"twilio/sms-status": { status: 204 },
	"voipms/sms": { status: 200, contentType: "text/plain" },
	"voipms/cdr": { status: 200, contentType: "text/plain" },
	"voipms/recording": { status: 200, contentType: "text/plain" },
	"callrail/pre-call": { status: 200 },
	"callrail/post-call": { status: 200 },
	"callrail/call-modified": { status: 200 },
	"callrail/routing-complete": { status: 200 },
	vapi: { status: 200, contentType: "application/json" },
	"plivo/answer": {
		status: 200,
		contentType: "application/xml; charset=utf-8",
	},
	"plivo/action": {
		status: 200,
		contentType: "application/xml; charset=utf-8",
	},
	"plivo/hangup": { status: 200 },
	"plivo/recording": { status: 200 },
	"plivo/sms": { status: 200 },
	"plivo/sms-status": { status: 200 },
	"vonage/answer": { status: 200, contentType: "application/json" },
	"vonage/event": [
		{ status: 200 },
		{ status: 200, contentType: "application/json" },
	],
	"vonage/messages-inbound": { status: 200 },
	"vonage/messages-status": { status: 200 },
	"vonage/sms": { status: 200 },
	facebook: { status: 200 },
	instagram: { status: 200 },
	twitter: { status: 200 },
	shopify: { status: 200 },
	calcom: { status: 200 },
	email: { status: 200 },
	mailgun: { status: 200 },
	resend: { status: 200 },
	sendgrid: { status: 200 },
	ses: { status: 200 },
	test: { status: 200, contentType: "application/json" },
};

/** A webhook for whoever sets things up answers itself whether it believes. */
export const saysVerdict = ({ refuse, queue }: Webhook): boolean =>
	refuse !== undefined && queue === undefined;

/** How a request is refused where that is not 401: 406 tells Mailgun not to try again. */
export const refusals: Readonly<Record<string, readonly number[]>> = {
	email: [401, 406],
	mailgun: [401, 406],
};
