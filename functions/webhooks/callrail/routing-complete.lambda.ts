import { webhookHandler } from "#shared/webhook/handler.ts";
import { routingCompleteWebhook } from "./routing-complete.ts";

export const handler = webhookHandler(routingCompleteWebhook);
