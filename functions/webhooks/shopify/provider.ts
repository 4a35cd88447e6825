import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { shopifyReader } from "./reader.ts";
import { shopifyWebhook } from "./shopify.ts";

export const shopify: Provider = {
	name: "shopify",
	title: "Shopify",
	docs: "https://shopify.dev/docs/apps/build/webhooks/verify-deliveries",
	webhooks: [reads(shopifyWebhook, shopifyReader)],
};
