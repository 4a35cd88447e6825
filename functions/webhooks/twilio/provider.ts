import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import {
	callActionReader,
	callStatusReader,
	incomingCallReader,
} from "./read-call.ts";
import { messageReader, messageStatusReader } from "./read-message.ts";
import { recordingReader, transcriptionReader } from "./read-recording.ts";
import { recordingStatusWebhook } from "./recording-status.ts";
import { smsWebhook } from "./sms.ts";
import { smsStatusWebhook } from "./sms-status.ts";
import { transcriptionWebhook } from "./transcription.ts";
import { voiceWebhook } from "./voice.ts";
import { voiceActionWebhook } from "./voice-action.ts";
import { voiceAssistantWebhook } from "./voice-assistant.ts";
import { voiceStatusWebhook } from "./voice-status.ts";

export const twilio: Provider = {
	name: "twilio",
	title: "Twilio",
	docs: "https://www.twilio.com/docs/usage/webhooks/webhooks-security",
	webhooks: [
		reads(voiceWebhook, incomingCallReader),
		reads(voiceAssistantWebhook, incomingCallReader),
		reads(voiceActionWebhook, callActionReader),
		reads(voiceStatusWebhook, callStatusReader),
		reads(recordingStatusWebhook, recordingReader),
		reads(transcriptionWebhook, transcriptionReader),
		reads(smsWebhook, messageReader),
		reads(smsStatusWebhook, messageStatusReader),
	],
};
