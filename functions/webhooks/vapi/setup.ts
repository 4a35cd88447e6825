import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"The secret itself in `X-Vapi-Secret`, as a bearer or in the header that the credential names, or an HMAC as the credential's plan says, fresh within 5 minutes both ways where it covers a time.",
	stored:
		"Calls with status, times, transcript, summary, recording, cost and the messages that the assistant took.",
	secret:
		"The credential of the server URL: serverSecret (and serverSecretHeader where it is sent in one of its own); or hmac { secret, algorithm, encoding, signatureHeader, timestampHeader, includeTimestamp, payloadFormat, messageIdHeader, signaturePrefix, secretIsBase64 }, as the credential has them",
	webhooks: {
		vapi: {
			where:
				"Phone Numbers > the number > Server URL (with no assistant chosen, so that we are asked for one); or an assistant's, or Organization > Server URL",
			events: [
				"assistant-request",
				"tool-calls",
				"transfer-destination-request",
				"status-update",
				"end-of-call-report",
			],
		},
	},
	notes: [
		"Vapi (vapi.ai) is not Vonage's API.",
		"An assistant request is answered with the assistant of the settings (`vapi.assistantId` or `vapi.assistant`); a known caller is passed as callerName and callerKind. Without an assistant the caller hears an apology.",
		"Tools of type function that are answered: lookup_caller (no arguments), take_message (message; name and phone where given), opening_hours (no arguments).",
		"A transfer without a destination of its own goes to the first number of the call flow, while the business is open.",
		"A credential of type OAuth 2.0 needs a token endpoint, which is not offered here.",
		"Calls made with a server URL of their own come without a credential, and are refused.",
		"Transcripts, speech updates and the like are taken and ignored: each costs a message, so leave them off.",
		"With serverSecret nothing of the request is signed: prefer hmac where requests pass through others' hands.",
	],
	unconfirmed: [
		"Whether times are in seconds or milliseconds: ten digits and thirteen are read.",
		"Whether a credential without a time signs the body alone: where the plan names neither includeTimestamp nor payloadFormat, a request without a time must be signed that way.",
		"Messages have no id: they are told by call, type, and status, tool call or time.",
	],
};
