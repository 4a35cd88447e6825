import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifyCall } from "./verify.ts";

/** A recording is there, or its transcription. https://www.plivo.com/docs/voice/xml/record */
export const recordingWebhook = {
	id: "plivo/recording",
	secret: "plivo",
	methods: ["POST"],
	paths: ["/webhooks/plivo/recording"],
	queue: "calls",
	verify: verifyCall,
} as const satisfies Webhook;
