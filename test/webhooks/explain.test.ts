import { Webhook } from "standardwebhooks";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { describe, expect, it } from "vitest";
import { HandshakeError, SignatureError } from "#shared/errors.ts";
import { explain } from "#shared/webhook/explain.ts";
import { stripeWebhook } from "#webhooks/stripe/stripe.ts";
import {
	body,
	judged,
	key,
	now,
	signed,
	stripe,
	token,
	twilio,
	url,
} from "../bin/signed-requests.ts";

describe("says why a request of Stripe's is not believed:", () => {
	it.each([
		["no-secret", { secret: {} }],
		["no-secret", { secret: null }],
		["no-secret", { secret: undefined }],
		["no-secret", { secret: key }],
		["no-secret", { secret: [key] }],
		["no-secret", { secret: { webhookSecret: " " } }],
		["missing-signature: no stripe-signature", { headers: {} }],
		["missing-signature: no stripe-signature", { headers: null }],
		[
			"malformed-signature: timestamp",
			{ headers: { "stripe-signature": "x" } },
		],
		[
			"stale-timestamp: signed 301 s ago, 300 s are allowed",
			{ now: now + 301 },
		],
		[
			"future-timestamp: signed 301 s ahead of our clock, 300 s are allowed",
			{ now: now - 301 },
		],
		[
			"signature-mismatch: wrong secret, or body changed",
			{ secret: { webhookSecret: "whsec_other" } },
		],
		[
			"signature-mismatch: wrong secret, or body changed",
			{ body: body.replace("evt_1", "evt_2") },
		],
	])("%s", async (reason, changed) => {
		expect(await judged("stripe", { ...stripe, ...changed })).toEqual({
			valid: false,
			reason,
		});
	});

	it("the signature fits, instead of all that may be wrong where it does not", async () => {
		const webhookSecret = `whsec_${Buffer.from("a key of 24 bytes or more").toString("base64")}`;
		const signature = new Webhook(webhookSecret).sign(
			"msg_1",
			new Date(now * 1000),
			"{}\n",
		);
		const request = {
			method: "POST",
			url: "https://hooks.example.com/webhooks/test",
			headers: {
				"webhook-id": "msg_1",
				"webhook-timestamp": String(now),
				"webhook-signature": signature,
			},
			body: "{}",
			secret: { webhookSecret },
			now,
		};
		expect(await judged("test", request)).toEqual({
			valid: false,
			reason:
				"signature-mismatch: the signature fits with a newline after the body",
		});
	});

	it.each([
		["with a newline after the body", `${body}\n`, body],
		["with CRLF after the body", `${body}\r\n`, body],
		["without the whitespace after the body", body, `${body}\n\n`],
		["without the whitespace around the body", body, `\n${body} `],
		["with LF for CRLF in the body", body, body.replaceAll("\n", "\r\n")],
		["with CRLF for LF in the body", body.replaceAll("\n", "\r\n"), body],
		["with the body as compact JSON", JSON.stringify(JSON.parse(body)), body],
		["with the body as indented JSON", body, JSON.stringify(JSON.parse(body))],
	])("the signature fits %s", async (when, sent, received) => {
		const { valid, reason } = await judged("stripe", {
			...stripe,
			headers: { "stripe-signature": signed(sent) },
			body: received,
		});
		expect(valid).toBe(false);
		expect(reason).toContain(`signature-mismatch: the signature fits ${when}`);
	});

	it.each([
		["without the whitespace around the secret", key, ` ${key}\n`],
		["without whsec_ before the secret", key.slice(6), key],
		["with whsec_ before the secret", key, key.slice(6)],
	])("the signature fits %s", async (when, theirs, ours) => {
		expect(
			await judged("stripe", {
				...stripe,
				headers: { "stripe-signature": signed(body, theirs) },
				secret: { webhookSecret: ["whsec_other", ours] },
			}),
		).toEqual({
			valid: false,
			reason: `signature-mismatch: the signature fits ${when}`,
		});
	});
});

it("blames the secret where nothing else is looked at", async () => {
	const { reason } = await judged("vapi", {
		...stripe,
		headers: { "x-vapi-secret": "other" },
		secret: { serverSecret: "own" },
	});
	expect(reason).toBe("signature-mismatch: wrong secret");
});

describe("says why a request of Twilio's is not believed:", () => {
	it.each([
		["with https for http in the URL", url.replace("https", "http")],
		["with a slash at the end of the path", url, url.replace("?", "/?")],
		["without the slash at the end of the path", url.replace("?", "/?")],
		["without the query of the URL", `${url}&b=2`, url.replace(/\?.*/, "")],
	])("the signature fits %s", async (when, called, signedUrl = url) => {
		const signature = getExpectedTwilioSignature(token, signedUrl, {
			Body: "hi there",
		});
		expect(
			await judged("twilio/sms", {
				...twilio,
				url: called,
				headers: { ...twilio.headers, "X-Twilio-Signature": signature },
			}),
		).toEqual({
			valid: false,
			reason: `signature-mismatch: the signature fits ${when}`,
		});
	});

	it("the body or the URL may have been changed", async () => {
		expect(
			await judged("twilio/sms", { ...twilio, secret: { authToken: "other" } }),
		).toEqual({
			valid: false,
			reason: "signature-mismatch: wrong secret, or body or URL changed",
		});
	});

	it("a body without its hash", async () => {
		const signature = getExpectedTwilioSignature(token, url, {});
		const headers = { "x-twilio-signature": signature };
		const { reason } = await judged("twilio/sms", { ...twilio, headers });
		expect(reason).toMatch(/^malformed-signature: .*bodySHA256/);
	});
});

it("quotes neither secret nor body nor signature", async () => {
	const { reason } = await judged("stripe", {
		...stripe,
		secret: { webhookSecret: "whsec_topsecret" },
	});
	expect(reason).not.toMatch(/topsecret|evt_1|v1=|8c1f/);
});

describe("a handshake", () => {
	const request = { ...stripe, headers: {}, body: Buffer.alloc(0) };
	it.each([
		[() => ({ status: 200 }), { valid: true, reason: "handshake" }],
		[
			() => ({ status: 403 }),
			{ valid: false, reason: "handshake: answered 403" },
		],
		[
			() => undefined,
			{
				valid: false,
				reason: "missing-signature: no stripe-signature",
			},
		],
		[
			() => {
				throw new HandshakeError("no challenge");
			},
			{ valid: false, reason: "malformed-handshake: no challenge" },
		],
	])("is judged by its answer (%#)", async (handshake, expected) => {
		expect(
			await explain(
				{ ...stripeWebhook, handshake },
				request,
				[stripe.secret],
				now,
			),
		).toEqual(expected);
	});
});

describe("a handshake answered", () => {
	it.each([
		[199, false],
		[200, true],
		[299, true],
		[300, false],
	])("%i is valid: %s", async (status, valid) => {
		const handshake = () => ({ status });
		const request = { ...stripe, headers: {}, body: Buffer.alloc(0) };
		expect(
			await explain(
				{ ...stripeWebhook, handshake },
				request,
				[stripe.secret],
				now,
			),
		).toMatchObject({ valid });
	});
});

describe("of a verifier", () => {
	const request = { ...stripe, headers: {}, body: Buffer.from("{}") };
	const explained = (verify: () => void | Promise<void>) =>
		explain({ ...stripeWebhook, verify }, request, [stripe.secret], now);

	it("its word is taken", async () => {
		expect(await explained(() => undefined)).toEqual({
			valid: true,
			reason: "verified",
		});
	});

	it("a body that does not fit its own hash is told from a signature that does not fit", async () => {
		const refuses = () => {
			throw new SignatureError("body-mismatch", "hash");
		};
		expect(await explained(refuses)).toEqual({
			valid: false,
			reason: "body-mismatch: hash",
		});
		let tries = 0;
		const believesTheSecond = () => {
			if (tries++ === 0) refuses();
		};
		expect(await explained(believesTheSecond)).toEqual({
			valid: false,
			reason:
				"body-mismatch: hash: the signature fits with a newline after the body",
		});
	});

	it("nothing else is tried where the signature is not what is wrong", async () => {
		let tries = 0;
		const stale = () => {
			if (tries++ === 0) throw new SignatureError("stale-timestamp", "old");
		};
		expect(await explained(stale)).toEqual({
			valid: false,
			reason: "stale-timestamp: old",
		});
	});

	it("a failure of ours is no refusal, at first or when something else is tried", async () => {
		await expect(
			explained(() => {
				throw new TypeError("a bug");
			}),
		).rejects.toThrow("a bug");
		let tries = 0;
		await expect(
			explained(() => {
				if (tries++ === 0) throw new SignatureError("signature-mismatch");
				throw new TypeError("a bug");
			}),
		).rejects.toThrow("a bug");
	});
});
