import { webhookHandler } from "#shared/webhook/handler.ts";
import { smsWebhook } from "./sms.ts";

export const handler = webhookHandler(smsWebhook);
