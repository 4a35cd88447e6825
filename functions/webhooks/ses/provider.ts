import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { sesReader } from "./reader.ts";
import { sesWebhook } from "./ses.ts";

export const ses: Provider = {
	name: "ses",
	title: "Amazon SES",
	docs: "https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html",
	webhooks: [reads(sesWebhook, sesReader)],
};
