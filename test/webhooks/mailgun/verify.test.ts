import { describe, expect, it, vi } from "vitest";
import { receive } from "#shared/webhook/receive.ts";
import { mailgunWebhook } from "#webhooks/mailgun/mailgun.ts";
import { mailgunReader } from "#webhooks/mailgun/reader.ts";
import { verifyMailgun } from "#webhooks/mailgun/verify.ts";
import { emailDelivery } from "../email-delivery.ts";
import { fakeEffects } from "../fake-effects.ts";
import { key, now, posted } from "./request.ts";

const event = { event: "delivered" };
const genuine = posted(event);
const text = genuine.body.toString();
const secret = { webhookSigningKey: key };

const judge =
	(body: string, at = now) =>
	() =>
		verifyMailgun({ ...genuine, body: Buffer.from(body) }, [secret], at);

it("does not cover what happened: the token alone says which delivery it is", () => {
	const forged = text.replace("delivered", "complained");
	expect(judge(forged)).not.toThrow();
	const identify = (body: string) =>
		mailgunReader.identify(emailDelivery("mailgun", body)).id;
	expect(identify(forged)).toBe(identify(text));
	expect(identify(posted(event, "u".repeat(50)).body.toString())).not.toBe(
		identify(text),
	);
});

it("believes a number for a time, and a parent's signature", () => {
	expect(judge(text.replace(`"${now}"`, String(now)))).not.toThrow();
	expect(
		judge(
			text.replace('"signature":"', '"signature":"00","parent-signature":"'),
		),
	).not.toThrow();
});

it.each([
	[
		"the time moved into the token",
		`"${now}"`,
		`"${String(now).slice(0, -1)}"`,
	],
	["no time", `"${now}"`, '""'],
	["a list for a time", `"${now}"`, `["${now}"]`],
	["an object for a time", `"${now}"`, '{"toString":1}'],
	["no token", /"token":"t+"/, '"token":""'],
	["a list for a token", /"token":("t+")/, '"token":[$1]'],
	["a list for the signatures", /"signature":\{/, '"signature":[{'],
	["a list for the signature", /"signature":("[^"]*")/, '"signature":[$1]'],
	["no event", '"event-data"', '"event"'],
])("refuses %s", (_, from, to) => {
	expect(judge(text)).not.toThrow();
	expect(judge(text.replace(from, to))).toThrow(
		/^(stale-timestamp|malformed-signature|missing-signature|signature-mismatch)/,
	);
});

it("refuses a character of the token that has become one of the time's", () => {
	const token = `5${"t".repeat(49)}`;
	const body = posted(event, token).body.toString();
	const shifted = body
		.replace(`"${now}"`, `"${now}5"`)
		.replace(`"${token}"`, `"${token.slice(1)}"`);
	expect(judge(body)).not.toThrow();
	expect(judge(shifted)).toThrow("future-timestamp");
});

it("may be as old as the last retry, and no older; ahead by minutes", () => {
	expect(judge(text, now + 9 * 3600)).not.toThrow();
	expect(judge(text, now + 9 * 3600 + 1)).toThrow("stale-timestamp");
	expect(judge(text, now - 301)).toThrow("future-timestamp");
});

describe("an answer", () => {
	const answerTo = async (body: string, known: object) => {
		vi.spyOn(console, "warn").mockImplementation(() => undefined);
		const { effects } = fakeEffects({ ...known });
		return receive(
			mailgunWebhook,
			{ ...genuine, body: Buffer.from(body) },
			effects,
		);
	};

	it("tells Mailgun not to send a forgery again", async () => {
		expect(await answerTo(text.replace("ttt", "tut"), secret)).toEqual({
			status: 406,
		});
		expect(await answerTo("junk", secret)).toEqual({ status: 406 });
	});

	it("has Mailgun send again what no key has been put for yet", async () => {
		expect(await answerTo(text, {})).toEqual({ status: 401 });
	});
});
