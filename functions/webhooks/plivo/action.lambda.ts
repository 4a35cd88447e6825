import { readSettings } from "#shared/records/read-settings.ts";
import { webhookHandler } from "#shared/webhook/handler.ts";
import { actionWebhook } from "./action.ts";

export const handler = webhookHandler(actionWebhook, {
	settings: readSettings,
});
