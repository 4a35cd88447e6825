import { createHmac } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { receive } from "#shared/webhook/receive.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { twitterWebhook } from "#webhooks/twitter/twitter.ts";
import { fakeEffects } from "../fake-effects.ts";
import { baseUrl } from "../recorded-request.ts";

beforeEach(() => {
	vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

const consumerSecret = "q7Tn2WcVxLr9ZbKe4YhMd6SgJf8AuPi3";
const hmac = (text: string, key = consumerSecret): string =>
	`sha256=${createHmac("sha256", key).update(text).digest("base64")}`;

const call = async (
	request: Partial<WebhookRequest>,
	secrets: readonly Secret[] = [{ consumerSecret }],
) => {
	const { effects, queued } = fakeEffects(...secrets);
	const url = `${baseUrl}/webhooks/twitter`;
	const whole = { method: "GET", url, headers: {}, body: Buffer.alloc(0) };
	const reply = await receive(
		twitterWebhook,
		{ ...whole, ...request },
		effects,
	);
	return { reply, queued };
};

const ask = async (query: string, secrets?: readonly Secret[]) => {
	const url = `${baseUrl}/webhooks/twitter${query}`;
	const { reply, queued } = await call({ url }, secrets);
	expect(queued).toEqual([]);
	return reply;
};

const Answer = z.object({ response_token: z.string() });

const tokenIn = (body = ""): string =>
	z.parse(Answer, JSON.parse(body)).response_token;

describe("X's challenge", () => {
	it.each([
		["?crc_token=MDIyNzY3ZTMtZDM3Zg", "MDIyNzY3ZTMtZDM3Zg"],
		["?crc_token=a%2Bb%2Fc%3D%3D", "a+b/c=="],
		["?crc_token=a+b/c==", "a+b/c=="],
		["?crc_token=a-b_c.d~e&nonce=bm9uY2U", "a-b_c.d~e"],
		["?nonce=1&crc_token=%C3%A9", "é"],
	])("%s is answered with its signature", async (query, token) => {
		const { status, headers, body } = await ask(query);
		expect([status, headers]).toEqual([
			200,
			{ "content-type": "application/json" },
		]);
		expect(body).toBe(JSON.stringify({ response_token: hmac(token) }));
	});

	it("is answered under the current key of several", async () => {
		const secrets = [
			{ consumerSecret: " " },
			{ consumerSecret },
			{ consumerSecret: "old" },
		];
		expect(tokenIn((await ask("?crc_token=t", secrets)).body)).toBe(hmac("t"));
	});

	it.each(["", "?", "?crc_token", "?crc_token=", "?CRC_TOKEN=t", "?nonce=1"])(
		"is malformed as %j",
		async (query) => {
			expect(await ask(query)).toEqual({ status: 400 });
		},
	);

	it.each([
		{},
		{ consumerSecret: "" },
		{ consumerSecret: " " },
		{ consumerSecret: null },
	])("is refused where the secret is %j", async (secret) => {
		expect(await ask("?crc_token=t", [secret])).toEqual({ status: 401 });
	});

	it("does not sign deliveries for whoever asks", async () => {
		const forged = '{"for_user_id":"1","tweet_create_events":[]}';
		for (const text of [forged, ` ${forged}`, `[${forged}]`])
			expect(await ask(`?crc_token=${encodeURIComponent(text)}`)).toEqual({
				status: 400,
			});
	});

	it.each(["true", "1795186980", '"text"', "[]", "MDIyNzY3ZTM="])(
		"proves nothing as the body of a delivery: %s",
		async (text) => {
			const { body } = await ask(`?crc_token=${encodeURIComponent(text)}`);
			const headers = { "x-twitter-webhooks-signature": tokenIn(body) };
			const { reply, queued } = await call({
				method: "POST",
				headers,
				body: Buffer.from(text),
			});
			expect(reply).toEqual({ status: 401 });
			expect(queued).toEqual([]);
		},
	);
});

describe("X's signature", () => {
	const text = '{"for_user_id":"1","tweet_create_events":[]}';
	const post = async (signature: string) =>
		(
			await call({
				method: "POST",
				body: Buffer.from(text),
				headers: { "x-twitter-webhooks-signature": signature },
			})
		).reply.status;

	it("is base64, with its prefix and padding", async () => {
		const good = hmac(text);
		expect(await post(good)).toBe(200);
		for (const bad of [
			good.slice(7),
			good.slice(0, -1),
			`${good}=`,
			`sha256=${Buffer.from(good.slice(7), "base64").toString("hex")}`,
			good.replace("sha256", "sha1"),
			`${good} `,
			hmac(text, "other"),
		])
			expect(await post(bad)).toBe(401);
	});
});
