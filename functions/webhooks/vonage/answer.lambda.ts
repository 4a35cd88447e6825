import { readSettings } from "#shared/records/read-settings.ts";
import { webhookHandler } from "#shared/webhook/handler.ts";
import { answerWebhook } from "./answer.ts";

export const handler = webhookHandler(answerWebhook, {
	settings: readSettings,
});
