import { findKnownContact } from "#shared/records/find-known-contact.ts";
import { readSettings } from "#shared/records/read-settings.ts";
import { webhookHandler } from "#shared/webhook/handler.ts";
import { vapiWebhook } from "./vapi.ts";

export const handler = webhookHandler(vapiWebhook, {
	settings: readSettings,
	findContact: findKnownContact,
});
