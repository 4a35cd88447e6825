import { webhookHandler } from "#shared/webhook/handler.ts";
import { resendWebhook } from "./resend.ts";

export const handler = webhookHandler(resendWebhook);
