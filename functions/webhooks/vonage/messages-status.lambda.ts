import { webhookHandler } from "#shared/webhook/handler.ts";
import { messagesStatusWebhook } from "./messages-status.ts";

export const handler = webhookHandler(messagesStatusWebhook);
