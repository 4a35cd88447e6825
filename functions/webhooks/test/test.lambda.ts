import { webhookHandler } from "#shared/webhook/handler.ts";
import { testWebhook } from "./test.ts";

export const handler = webhookHandler(testWebhook);
