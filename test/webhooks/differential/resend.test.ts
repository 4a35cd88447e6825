import { Resend } from "resend";
import { Webhook } from "svix";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { resendWebhook } from "#webhooks/resend/resend.ts";
import { believes } from "./believes.ts";
import { judgeAlike } from "./judge-alike.ts";
import { key, now, type Case as Prefixed } from "./standard-webhooks-oracle.ts";
import { cases } from "./standard-webhooks-requests.ts";

beforeAll(() => {
	vi.useFakeTimers({ now: now * 1000, toFake: ["Date"] });
});
afterAll(() => {
	vi.useRealTimers();
});

/** The same generated requests, under Svix's names. */
const asSvix = ({ headers, ...one }: Prefixed): Prefixed => ({
	...one,
	headers: Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [
			name.replace(/^webhook-/, "svix-"),
			value,
		]),
	),
});

const ours = ({ body, headers, secret }: Prefixed): boolean =>
	believes(() =>
		resendWebhook.verify(
			{
				method: "POST",
				url: "https://hooks.example.com/webhooks/resend",
				headers,
				body: Buffer.from(body),
			},
			[{ webhookSecret: secret }],
			now,
		),
	);

/** JSON that is none is another matter: the library parses what it believes. */
const svix = ({ body, headers, secret }: Prefixed): boolean =>
	believes(() => {
		try {
			new Webhook(secret).verify(body, { ...headers });
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
		}
	});

const resend = new Resend("re_unused");

const resendLibrary = ({ body, headers, secret }: Prefixed): boolean =>
	believes(() => {
		try {
			resend.webhooks.verify({
				payload: body,
				headers: {
					id: headers["svix-id"] ?? "",
					timestamp: headers["svix-timestamp"] ?? "",
					signature: headers["svix-signature"] ?? "",
				},
				webhookSecret: secret,
			});
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
		}
	});

it.each([
	["Svix's", svix],
	["Resend's", resendLibrary],
])("judges as %s own library does", (_, theirs) =>
	judgeAlike({ cases: cases.map(asSvix), seed: 20_261_122, ours, theirs }),
);

it("differs on purpose: Standard Webhooks' own header names are not Svix's", () => {
	const id = "msg_1";
	const signature = new Webhook(key).sign(id, new Date(now * 1000), "{}");
	const one = {
		body: "{}",
		secret: key,
		headers: {
			"webhook-id": id,
			"webhook-timestamp": String(now),
			"webhook-signature": signature,
		},
	};
	expect(svix(one)).toBe(true);
	expect(ours(one)).toBe(false);
	expect(ours(asSvix(one))).toBe(true);
});
