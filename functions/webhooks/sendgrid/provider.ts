import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { sendgridReader } from "./reader.ts";
import { sendgridWebhook } from "./sendgrid.ts";

export const sendgrid: Provider = {
	name: "sendgrid",
	title: "SendGrid",
	docs: "https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features",
	webhooks: [reads(sendgridWebhook, sendgridReader)],
};
