import type { Provider } from "#shared/webhook/provider.ts";
import { testWebhook } from "./test.ts";

/** Our own: any Standard Webhooks library can sign for it. */
export const test: Provider = {
	name: "test",
	title: "Test",
	docs: "https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md",
	webhooks: [],
	unqueued: [testWebhook],
};
