import { webhookHandler } from "#shared/webhook/handler.ts";
import { facebookWebhook } from "./facebook.ts";

export const handler = webhookHandler(facebookWebhook);
