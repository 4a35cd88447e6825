import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { answerWebhook } from "./answer.ts";
import { eventWebhook } from "./event.ts";
import { messagesInboundWebhook } from "./messages-inbound.ts";
import { messagesStatusWebhook } from "./messages-status.ts";
import { incomingCallReader } from "./read-answer.ts";
import { eventReader } from "./read-event.ts";
import { messageReader, messageStatusReader } from "./read-message.ts";
import { smsReader } from "./read-sms.ts";
import { smsWebhook } from "./sms.ts";

export const vonage: Provider = {
	name: "vonage",
	title: "Vonage",
	docs: "https://developer.vonage.com/en/getting-started/concepts/webhooks#decoding-signed-webhooks",
	webhooks: [
		reads(answerWebhook, incomingCallReader),
		reads(eventWebhook, eventReader),
		reads(messagesInboundWebhook, messageReader),
		reads(messagesStatusWebhook, messageStatusReader),
		reads(smsWebhook, smsReader),
	],
};
