import { webhookHandler } from "#shared/webhook/handler.ts";
import { sesWebhook } from "./ses.ts";

export const handler = webhookHandler(sesWebhook);
