import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { calcomWebhook } from "./calcom.ts";
import { calcomReader } from "./reader.ts";

export const calcom: Provider = {
	name: "calcom",
	title: "Cal.com",
	docs: "https://cal.com/docs/developing/guides/automation/webhooks",
	webhooks: [reads(calcomWebhook, calcomReader)],
};
