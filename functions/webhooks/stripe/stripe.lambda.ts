import { webhookHandler } from "#shared/webhook/handler.ts";
import { stripeWebhook } from "./stripe.ts";

export const handler = webhookHandler(stripeWebhook);
