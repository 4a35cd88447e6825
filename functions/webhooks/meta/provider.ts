import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { facebookWebhook } from "./facebook.ts";
import { instagramWebhook } from "./instagram.ts";
import { metaReader } from "./reader.ts";

export const meta: Provider = {
	name: "meta",
	title: "Meta (Facebook, Instagram)",
	docs: "https://developers.facebook.com/docs/graph-api/webhooks/getting-started",
	webhooks: [
		reads(facebookWebhook, metaReader),
		reads(instagramWebhook, metaReader),
	],
};
