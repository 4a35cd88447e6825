import { webhookHandler } from "#shared/webhook/handler.ts";
import { preCallWebhook } from "./pre-call.ts";

export const handler = webhookHandler(preCallWebhook);
