import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { resendReader } from "./reader.ts";
import { resendWebhook } from "./resend.ts";

export const resend: Provider = {
	name: "resend",
	title: "Resend",
	docs: "https://resend.com/docs/webhooks/verify-webhooks-requests",
	webhooks: [reads(resendWebhook, resendReader)],
};
