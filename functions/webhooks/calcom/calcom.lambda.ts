import { webhookHandler } from "#shared/webhook/handler.ts";
import { calcomWebhook } from "./calcom.ts";

export const handler = webhookHandler(calcomWebhook);
