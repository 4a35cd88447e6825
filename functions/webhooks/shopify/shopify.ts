import type { Webhook } from "#shared/webhook/webhook.ts";
import { kept } from "./headers.ts";
import { verifyShopify } from "./verify.ts";

/** https://shopify.dev/docs/api/webhooks */
export const shopifyWebhook = {
	id: "shopify",
	secret: "shopify",
	methods: ["POST"],
	paths: ["/webhooks/shopify", "/api/webhooks/shopify"],
	queue: "commerce",
	verify: verifyShopify,
	keepHeaders: kept,
} as const satisfies Webhook;
