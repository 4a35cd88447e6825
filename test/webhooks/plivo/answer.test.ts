import { expect, it } from "vitest";
import { type CallFlow, defaultSettings } from "#shared/settings.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { actionWebhook } from "#webhooks/plivo/action.ts";
import { answerWebhook } from "#webhooks/plivo/answer.ts";
import { baseUrl, now } from "../recorded-request.ts";
import { posted } from "./request.ts";

const flow: CallFlow = {
	...defaultSettings.callFlow,
	greeting: "Dana & Sons <hello>",
	forwardTo: ["+12075550177", "+12075550178"],
};

const answer = async (
	webhook: Webhook,
	request: WebhookRequest,
	callFlow = flow,
): Promise<string | undefined> => {
	const reply = await webhook.answer?.(request, {
		baseUrl,
		settings: { ...defaultSettings, callFlow },
		findContact: async () => undefined,
		now: new Date(now * 1000),
	});
	expect(reply).toMatchObject({
		status: 200,
		headers: { "content-type": "application/xml; charset=utf-8" },
	});
	return reply?.body?.replace('<?xml version="1.0" encoding="UTF-8"?>', "");
};

const voicemail =
	"<Speak>We can&apos;t take your call right now. Please leave a message after the tone.</Speak>" +
	`<Record action="${baseUrl}/webhooks/plivo/action" method="POST" maxLength="120" playBeep="true" finishOnKey="#" ` +
	`callbackUrl="${baseUrl}/webhooks/plivo/recording" callbackMethod="POST" ` +
	`transcriptionType="auto" transcriptionUrl="${baseUrl}/webhooks/plivo/recording"/><Hangup/>`;

it("greets a caller and rings everybody at once", async () => {
	expect(await answer(answerWebhook, posted("answer", {}))).toBe(
		"<Response><Speak>Dana &amp; Sons &lt;hello&gt;</Speak>" +
			`<Dial action="${baseUrl}/webhooks/plivo/action" method="POST" timeout="20">` +
			"<Number>12075550177</Number><Number>12075550178</Number></Dial></Response>",
	);
});

it("takes a message where there is nobody to ring", async () => {
	const body = await answer(
		answerWebhook,
		posted("answer", {}),
		defaultSettings.callFlow,
	);
	expect(body).toBe(
		`<Response><Speak>Thank you for calling.</Speak>${voicemail}</Response>`,
	);
});

it.each(["no-answer", "busy", "failed", "timeout", "cancel"])(
	"takes a message after %s",
	async (DialStatus) => {
		expect(await answer(actionWebhook, posted("action", { DialStatus }))).toBe(
			`<Response>${voicemail}</Response>`,
		);
	},
);

it("hangs up after a conversation, and thanks for a message", async () => {
	const after = (parameters: Readonly<Record<string, string>>) =>
		answer(actionWebhook, posted("action", parameters));
	expect(await after({ DialStatus: "completed" })).toBe(
		"<Response><Hangup/></Response>",
	);
	expect(await after({ RecordingID: "r", RecordingDuration: "-1" })).toBe(
		"<Response><Speak>Thank you. Goodbye.</Speak><Hangup/></Response>",
	);
	expect(await after({})).toBe("<Response><Hangup/></Response>");
});

it("reads what a GET says in its query", async () => {
	const url = `${baseUrl}/webhooks/plivo/action?DialStatus=busy`;
	const get = { method: "GET", url, headers: {}, body: Buffer.from("") };
	expect(await answer(actionWebhook, get)).toBe(
		`<Response>${voicemail}</Response>`,
	);
});
