import { webhookHandler } from "#shared/webhook/handler.ts";
import { cdrWebhook } from "./cdr.ts";

export const handler = webhookHandler(cdrWebhook);
