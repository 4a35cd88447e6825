import { webhookHandler } from "#shared/webhook/handler.ts";
import { hangupWebhook } from "./hangup.ts";

export const handler = webhookHandler(hangupWebhook);
