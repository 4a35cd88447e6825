import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { twitterReader } from "./reader.ts";
import { twitterWebhook } from "./twitter.ts";

export const twitter: Provider = {
	name: "twitter",
	title: "X (Twitter)",
	docs: "https://docs.x.com/x-api/webhooks/introduction",
	webhooks: [reads(twitterWebhook, twitterReader)],
};
