import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { mailgunWebhook } from "./mailgun.ts";
import { mailgunReader } from "./reader.ts";

export const mailgun: Provider = {
	name: "mailgun",
	title: "Mailgun",
	docs: "https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks",
	webhooks: [reads(mailgunWebhook, mailgunReader)],
};
