import type { Webhook } from "#shared/webhook/webhook.ts";
import { answer } from "./answer.ts";
import { verifyVapi } from "./verify.ts";

/** Every server message of vapi.ai's, which is not Vonage's API. https://docs.vapi.ai/server-url/events */
export const vapiWebhook = {
	id: "vapi",
	secret: "vapi",
	methods: ["POST"],
	paths: ["/webhooks/vapi"],
	queue: "calls",
	verify: verifyVapi,
	needsSettings: true,
	needsContacts: true,
	answer,
} as const satisfies Webhook;
