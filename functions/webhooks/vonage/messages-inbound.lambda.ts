import { webhookHandler } from "#shared/webhook/handler.ts";
import { messagesInboundWebhook } from "./messages-inbound.ts";

export const handler = webhookHandler(messagesInboundWebhook);
