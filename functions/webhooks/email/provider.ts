import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { emailWebhook } from "./email.ts";
import { emailReader } from "./reader.ts";

/** Four providers at one address; each has its own folder, secret and address besides. */
export const email: Provider = {
	name: "email",
	title: "E-mail (SendGrid, Mailgun, Resend or SES)",
	docs: "https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features",
	webhooks: [reads(emailWebhook, emailReader)],
};
