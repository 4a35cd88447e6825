import { expect, it } from "vitest";
import { type CallFlow, defaultSettings } from "#shared/settings.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { answerWebhook } from "#webhooks/vonage/answer.ts";
import { eventWebhook } from "#webhooks/vonage/event.ts";
import { baseUrl, now } from "../recorded-request.ts";
import { gotten, posted } from "./request.ts";

const flow: CallFlow = {
	...defaultSettings.callFlow,
	forwardTo: ["+12075550177", "+12075550178"],
};

const answer = async (
	webhook: Webhook,
	request: WebhookRequest,
	callFlow = flow,
) =>
	webhook.answer?.(request, {
		baseUrl,
		settings: { ...defaultSettings, callFlow },
		findContact: async () => undefined,
		now: new Date(now * 1000),
	});

const ncco = async (...asked: Parameters<typeof answer>): Promise<unknown> => {
	const reply = await answer(...asked);
	expect(reply).toMatchObject({
		status: 200,
		headers: { "content-type": "application/json" },
	});
	return JSON.parse(reply?.body ?? "");
};

const called = { from: "12075550142", to: "12075550100", uuid: "u" };
const greeting = { action: "talk", text: "Thank you for calling." };
const connect = (number: string) => ({
	action: "connect",
	from: "12075550100",
	timeout: 20,
	eventType: "synchronous",
	eventUrl: [`${baseUrl}/webhooks/vonage/event?leg=forward`],
	endpoint: [{ type: "phone", number }],
});
const voicemail = [
	{
		action: "talk",
		text: "We can't take your call right now. Please leave a message after the tone.",
	},
	{
		action: "record",
		eventUrl: [`${baseUrl}/webhooks/vonage/event`],
		beepStart: true,
		endOnKey: "#",
		endOnSilence: 5,
		timeOut: 120,
		transcription: { eventUrl: [`${baseUrl}/webhooks/vonage/event`] },
	},
	{ action: "talk", text: "Thank you. Goodbye." },
];

it("greets a caller and rings the first one, from the number that was called", async () => {
	for (const request of [gotten("answer", called), posted("answer", called)])
		expect(await ncco(answerWebhook, request)).toEqual([
			greeting,
			connect("12075550177"),
		]);
});

it("takes a message where there is nobody to ring", async () => {
	expect(
		await ncco(
			answerWebhook,
			gotten("answer", called),
			defaultSettings.callFlow,
		),
	).toEqual([greeting, ...voicemail]);
});

it("has a message written down only where the settings say so", async () => {
	const silent = {
		...defaultSettings.callFlow,
		voicemail: { ...defaultSettings.callFlow.voicemail, transcribe: false },
	};
	const actions = await ncco(answerWebhook, gotten("answer", called), silent);
	expect(JSON.stringify(actions)).not.toContain("transcription");
});

it("answers a caller even where it cannot read who calls", async () => {
	const odd = { ...posted("answer", called), body: Buffer.from("{") };
	expect(await ncco(answerWebhook, odd, defaultSettings.callFlow)).toEqual([
		greeting,
		...voicemail,
	]);
});

/** One of those it is forwarded to. */
const leg = (status: string, to: string) =>
	posted("event?leg=forward", { status, from: "12075550100", to, uuid: "v" });

it.each(["timeout", "unanswered", "busy", "rejected", "failed"])(
	"rings the next one after %s, then takes a message",
	async (status) => {
		expect(await ncco(eventWebhook, leg(status, "12075550177"))).toEqual([
			connect("12075550178"),
		]);
		expect(await ncco(eventWebhook, leg(status, "12075550178"))).toEqual(
			voicemail,
		);
		// Somebody whom the settings do not name any more.
		expect(await ncco(eventWebhook, leg(status, "12075550199"))).toEqual(
			voicemail,
		);
	},
);

it("rings nobody twice", async () => {
	const again = { ...flow, forwardTo: [...flow.forwardTo, "+12075550177"] };
	expect(await ncco(eventWebhook, leg("busy", "12075550177"), again)).toEqual([
		connect("12075550178"),
	]);
	expect(await ncco(eventWebhook, leg("busy", "12075550178"), again)).toEqual(
		voicemail,
	);
});

it.each(["started", "ringing", "answered", "completed", "cancelled", "new"])(
	"leaves the call as it is after %s",
	async (status) => {
		expect(await answer(eventWebhook, leg(status, "12075550177"))).toEqual({
			status: 200,
		});
	},
);

it("leaves a call alone that is forwarded to nobody", async () => {
	for (const path of ["event", "event?leg=other", "event?leg=forward&leg=x"])
		expect(
			await answer(eventWebhook, posted(path, { status: "timeout" })),
		).toEqual({ status: 200 });
});
