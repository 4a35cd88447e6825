import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifySendgrid } from "./verify.ts";

/** https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event */
export const sendgridWebhook = {
	id: "sendgrid",
	secret: "sendgrid",
	methods: ["POST"],
	paths: ["/webhooks/sendgrid"],
	queue: "emails",
	verify: verifySendgrid,
} as const satisfies Webhook;
