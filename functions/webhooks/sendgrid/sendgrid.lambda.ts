import { webhookHandler } from "#shared/webhook/handler.ts";
import { sendgridWebhook } from "./sendgrid.ts";

export const handler = webhookHandler(sendgridWebhook);
