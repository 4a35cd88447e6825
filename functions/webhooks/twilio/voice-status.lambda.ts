import { webhookHandler } from "#shared/webhook/handler.ts";
import { voiceStatusWebhook } from "./voice-status.ts";

export const handler = webhookHandler(voiceStatusWebhook);
