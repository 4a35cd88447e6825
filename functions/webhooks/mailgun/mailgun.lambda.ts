import { webhookHandler } from "#shared/webhook/handler.ts";
import { mailgunWebhook } from "./mailgun.ts";

export const handler = webhookHandler(mailgunWebhook);
