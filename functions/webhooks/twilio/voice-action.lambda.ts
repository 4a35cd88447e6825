import { readSettings } from "#shared/records/read-settings.ts";
import { webhookHandler } from "#shared/webhook/handler.ts";
import { voiceActionWebhook } from "./voice-action.ts";

export const handler = webhookHandler(voiceActionWebhook, {
	settings: readSettings,
});
