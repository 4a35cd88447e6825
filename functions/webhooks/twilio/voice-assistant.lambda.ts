import { readSettings } from "#shared/records/read-settings.ts";
import { webhookHandler } from "#shared/webhook/handler.ts";
import { voiceAssistantWebhook } from "./voice-assistant.ts";

export const handler = webhookHandler(voiceAssistantWebhook, {
	settings: readSettings,
});
