import { webhookHandler } from "#shared/webhook/handler.ts";
import { callModifiedWebhook } from "./call-modified.ts";

export const handler = webhookHandler(callModifiedWebhook);
