import type { Webhook } from "#shared/webhook/webhook.ts";
import { ok, saysSomething } from "./callback.ts";
import { verifyUrlToken, withoutToken } from "./verify.ts";

const paths = [
	"/webhooks/voipms/sms/incoming",
	"/webhooks/voipms/sms/incoming/{token}",
	"/api/voip/sms/webhook",
	"/api/voip/sms/webhook/{token}",
] as const;

/** The "SMS URL Callback" (GET) and the "Webhook" (POST) of a DID. https://voip.ms/resources/api, setSMS */
export const smsWebhook = {
	id: "voipms/sms",
	secret: "voipms",
	methods: ["GET", "POST"],
	paths,
	queue: "messages",
	verify: verifyUrlToken(paths),
	redactQuery: withoutToken,
	isDelivery: saysSomething,
	answer: ok,
} as const satisfies Webhook;
