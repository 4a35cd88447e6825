import type { Webhook } from "#shared/webhook/webhook.ts";
import { actionWebhook } from "#webhooks/plivo/action.ts";
import { answerWebhook } from "#webhooks/plivo/answer.ts";
import { voiceWebhook } from "#webhooks/twilio/voice.ts";
import { voiceActionWebhook } from "#webhooks/twilio/voice-action.ts";
import { ask, type Caller, type Heard } from "./caller.ts";

const form = (parameters: Readonly<Record<string, string>>) => ({
	headers: { "content-type": "application/x-www-form-urlencoded" },
	body: Buffer.from(new URLSearchParams(parameters).toString()),
});

const entities = new Map([
	["&lt;", "<"],
	["&gt;", ">"],
	["&quot;", '"'],
	["&apos;", "'"],
	["&amp;", "&"],
]);

const withoutEntities = (xml: string): string =>
	xml.replace(/&\w+;/g, (entity) => entities.get(entity) ?? entity);

/** Of TwiML and Plivo's XML, which differ in their words and in how they write numbers. */
const heardInXml = (xml: string): Heard[] =>
	[
		...xml.matchAll(
			/<(Say|Speak|Dial|Record)\b([^>]*)>(.*?)(?=<\/\1>|<(?!Number|\/))/g,
		),
	].map(([, verb = "", attributes = "", content = ""]) => {
		const number = (name: string): number =>
			Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1]);
		if (verb === "Dial")
			return {
				rings: [...content.matchAll(/<Number>\+?(\d+)/g)].map(
					([, digits]) => `+${digits}`,
				),
				seconds: number("timeout"),
			};
		return verb === "Record"
			? {
					records: number("maxLength"),
					transcribed: /transcri(be|ptionType)="/.test(attributes),
				}
			: { said: withoutEntities(content) };
	});

type XmlWords = {
	readonly answer: Webhook;
	readonly action: Webhook;
	readonly unanswered: Readonly<Record<string, string>>;
	readonly recorded: Readonly<Record<string, string>>;
};

const xmlCaller =
	({ answer, action, unanswered, recorded }: XmlWords): Caller =>
	async (flow, now) => {
		const heard = heardInXml(await ask(answer, form({}), { flow, now }));
		const after = async (said: Readonly<Record<string, string>>) =>
			heard.push(...heardInXml(await ask(action, form(said), { flow, now })));
		if (heard.some((one) => "rings" in one)) await after(unanswered);
		await after(recorded);
		return heard;
	};

export const twilioCaller = xmlCaller({
	answer: voiceWebhook,
	action: voiceActionWebhook,
	unanswered: { DialCallStatus: "no-answer" },
	recorded: { RecordingSid: "RE1" },
});

export const plivoCaller = xmlCaller({
	answer: answerWebhook,
	action: actionWebhook,
	unanswered: { DialStatus: "no-answer" },
	recorded: { RecordingID: "1" },
});
