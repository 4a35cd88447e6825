import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { cdrWebhook } from "./cdr.ts";
import { cdrReader } from "./read-cdr.ts";
import { recordingReader } from "./read-recording.ts";
import { smsReader } from "./read-sms.ts";
import { recordingWebhook } from "./recording.ts";
import { smsWebhook } from "./sms.ts";

export const voipms: Provider = {
	name: "voipms",
	title: "VoIP.ms",
	docs: "https://voip.ms/resources/api",
	webhooks: [
		reads(smsWebhook, smsReader),
		reads(cdrWebhook, cdrReader),
		reads(recordingWebhook, recordingReader),
	],
};
