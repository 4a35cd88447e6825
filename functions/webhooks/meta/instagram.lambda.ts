import { webhookHandler } from "#shared/webhook/handler.ts";
import { instagramWebhook } from "./instagram.ts";

export const handler = webhookHandler(instagramWebhook);
