import { webhookHandler } from "#shared/webhook/handler.ts";
import { emailWebhook } from "./email.ts";

export const handler = webhookHandler(emailWebhook);
