import { webhookHandler } from "#shared/webhook/handler.ts";
import { smsStatusWebhook } from "./sms-status.ts";

export const handler = webhookHandler(smsStatusWebhook);
