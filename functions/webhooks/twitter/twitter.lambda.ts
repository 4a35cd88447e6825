import { webhookHandler } from "#shared/webhook/handler.ts";
import { twitterWebhook } from "./twitter.ts";

export const handler = webhookHandler(twitterWebhook);
