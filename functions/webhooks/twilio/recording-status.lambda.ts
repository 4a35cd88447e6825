import { webhookHandler } from "#shared/webhook/handler.ts";
import { recordingStatusWebhook } from "./recording-status.ts";

export const handler = webhookHandler(recordingStatusWebhook);
