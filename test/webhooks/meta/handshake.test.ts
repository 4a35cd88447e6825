import { beforeEach, describe, expect, it, vi } from "vitest";
import { receive } from "#shared/webhook/receive.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { facebookWebhook } from "#webhooks/meta/facebook.ts";
import { instagramWebhook } from "#webhooks/meta/instagram.ts";
import { fakeEffects } from "../fake-effects.ts";
import { baseUrl } from "../recorded-request.ts";

beforeEach(() => {
	vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

const secret = { appSecret: "4f0d1c", verifyToken: "tide&table 7" };

const ask = async (
	query: Readonly<Record<string, string>>,
	secrets: readonly Secret[] = [secret],
	webhook: typeof facebookWebhook | typeof instagramWebhook = facebookWebhook,
) => {
	const { effects, queued } = fakeEffects(...secrets);
	const url = `${baseUrl}${webhook.paths[0]}?${new URLSearchParams(query)}`;
	const request = { method: "GET", url, headers: {}, body: Buffer.alloc(0) };
	const reply = await receive(webhook, request, effects);
	expect(queued).toEqual([]);
	return reply;
};

const asked = {
	"hub.mode": "subscribe",
	"hub.verify_token": secret.verifyToken,
	"hub.challenge": "1158201444",
};

describe("Meta's verification request", () => {
	it.each([facebookWebhook, instagramWebhook])(
		"is answered with the bare challenge at $id",
		async (webhook) => {
			expect(await ask(asked, [secret], webhook)).toEqual({
				status: 200,
				headers: {
					"content-type": "text/plain; charset=utf-8",
					"x-content-type-options": "nosniff",
				},
				body: "1158201444",
			});
		},
	);

	it("is answered for a token of any version, in a list too", async () => {
		const others = [
			{},
			{ verifyToken: "old" },
			{ verifyToken: ["new", secret.verifyToken] },
		];
		expect((await ask(asked, others)).status).toBe(200);
	});

	it.each([
		["another token", { ...asked, "hub.verify_token": "guess" }],
		[
			"a longer token",
			{ ...asked, "hub.verify_token": `${secret.verifyToken}x` },
		],
		[
			"the token in other letters",
			{ ...asked, "hub.verify_token": secret.verifyToken.toUpperCase() },
		],
		[
			"the app secret as its token",
			{ ...asked, "hub.verify_token": secret.appSecret },
		],
	])("is refused with %s", async (_, query) => {
		expect(await ask(query)).toEqual({ status: 401 });
	});

	it("tells the operator that it was the token", () => {
		const query = new URLSearchParams({
			...asked,
			"hub.verify_token": "guess",
		});
		const url = `${baseUrl}/webhooks/facebook?${query}`;
		const request = { method: "GET", url, headers: {}, body: Buffer.alloc(0) };
		expect(() => facebookWebhook.handshake(request, [secret])).toThrow(
			"signature-mismatch: hub.verify_token",
		);
	});

	it.each(["hub.mode", "hub.verify_token", "hub.challenge"])(
		"is malformed without %s, or with a blank one",
		async (name) => {
			const left = Object.entries(asked).filter(([one]) => one !== name);
			expect(await ask(Object.fromEntries(left))).toEqual({ status: 400 });
			expect(await ask({ ...asked, [name]: "" })).toEqual({ status: 400 });
		},
	);

	it("is malformed where it asks for anything but to subscribe", async () => {
		expect(await ask({ ...asked, "hub.mode": "unsubscribe" })).toEqual({
			status: 400,
		});
	});

	it.each([
		[{}],
		[{ verifyToken: "" }],
		[{ verifyToken: " " }],
		[{ verifyToken: null }],
		[{ verifyToken: [] }],
		[{ verifyToken: {} }],
	])("is refused whatever it says where the secret is %j", async (blank) => {
		for (const token of ["x", " ", "undefined", "null", "[object Object]"])
			expect(
				await ask({ ...asked, "hub.verify_token": token }, [blank]),
			).toEqual({ status: 401 });
		expect(
			(await ask({ ...asked, "hub.verify_token": "" }, [blank])).status,
		).toBe(400);
	});
});
