/** What each webhook answers to its provider. */
export const answers: Readonly<
	Record<string, { readonly status: number; readonly contentType?: string }>
> = {
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
	test: { status: 200, contentType: "application/json" },
};
