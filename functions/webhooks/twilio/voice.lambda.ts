import { readSettings } from "#shared/records/read-settings.ts";
import { webhookHandler } from "#shared/webhook/handler.ts";
import { voiceWebhook } from "./voice.ts";

export const handler = webhookHandler(voiceWebhook, {
	settings: readSettings,
});
