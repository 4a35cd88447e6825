import { webhookHandler } from "#shared/webhook/handler.ts";
import { shopifyWebhook } from "./shopify.ts";

export const handler = webhookHandler(shopifyWebhook);
