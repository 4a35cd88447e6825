import { webhookHandler } from "#shared/webhook/handler.ts";
import { recordingWebhook } from "./recording.ts";

export const handler = webhookHandler(recordingWebhook);
