import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { actionWebhook } from "./action.ts";
import { answerWebhook } from "./answer.ts";
import { hangupWebhook } from "./hangup.ts";
import { callActionReader } from "./read-action.ts";
import { hangupReader, incomingCallReader } from "./read-call.ts";
import { messageReader, messageStatusReader } from "./read-message.ts";
import { recordingReader } from "./read-recording.ts";
import { recordingWebhook } from "./recording.ts";
import { smsWebhook } from "./sms.ts";
import { smsStatusWebhook } from "./sms-status.ts";

export const plivo: Provider = {
	name: "plivo",
	title: "Plivo",
	docs: "https://www.plivo.com/docs/voice/concepts/signature-validation",
	webhooks: [
		reads(answerWebhook, incomingCallReader),
		reads(actionWebhook, callActionReader),
		reads(hangupWebhook, hangupReader),
		reads(recordingWebhook, recordingReader),
		reads(smsWebhook, messageReader),
		reads(smsStatusWebhook, messageStatusReader),
	],
};
