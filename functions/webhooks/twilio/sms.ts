import type { Webhook } from "#shared/webhook/webhook.ts";
import { twiml } from "./twiml.ts";
import { verifyTwilio } from "./verify.ts";

/** https://www.twilio.com/docs/messaging/guides/webhook-request */
export const smsWebhook = {
	id: "twilio/sms",
	secret: "twilio",
	methods: ["POST", "GET"],
	paths: [
		"/webhooks/twilio/sms",
		"/webhooks/twilio/sms/incoming",
		"/api/webhooks/sms",
	],
	queue: "messages",
	verify: verifyTwilio,
	/** Nothing is said back here: an automatic reply is an effect of the worker. */
	answer: () => twiml(),
} as const satisfies Webhook;
