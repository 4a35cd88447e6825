import { readSettings } from "#shared/records/read-settings.ts";
import { webhookHandler } from "#shared/webhook/handler.ts";
import { eventWebhook } from "./event.ts";

export const handler = webhookHandler(eventWebhook, {
	settings: readSettings,
});
