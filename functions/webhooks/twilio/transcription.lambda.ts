import { webhookHandler } from "#shared/webhook/handler.ts";
import { transcriptionWebhook } from "./transcription.ts";

export const handler = webhookHandler(transcriptionWebhook);
