import { webhookHandler } from "#shared/webhook/handler.ts";
import { postCallWebhook } from "./post-call.ts";

export const handler = webhookHandler(postCallWebhook);
