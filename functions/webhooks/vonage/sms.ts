import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifySms } from "./verify-sms.ts";

/** Texts and delivery receipts of the older SMS API. https://developer.vonage.com/en/messaging/sms/guides/inbound-sms */
export const smsWebhook = {
	id: "vonage/sms",
	secret: "vonage",
	methods: ["GET", "POST"],
	paths: ["/webhooks/vonage/sms"],
	queue: "messages",
	verify: verifySms,
} as const satisfies Webhook;
