import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { HandshakeError, SignatureError } from "#shared/errors.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { baseUrl, now, someSecret } from "./recorded-request.ts";

const webhookOf = (id: string) => {
	const found = providers.flatMap(webhooksOf).find((one) => one.id === id);
	if (!found) throw new Error(`No webhook ${id}`);
	return found;
};

const refusal = async (
	id: string,
	change: Partial<WebhookRequest>,
	...secrets: readonly Secret[]
): Promise<string> => {
	const webhook = webhookOf(id);
	const request: WebhookRequest = {
		method: "POST",
		url: `${baseUrl}${webhook.paths[0]}`,
		headers: {},
		body: Buffer.from("{}"),
		...change,
	};
	try {
		await webhook.verify(
			request,
			secrets.length > 0 ? secrets : [someSecret(webhook)],
			now,
		);
		return "believed";
	} catch (error) {
		if (error instanceof SignatureError) return error.message;
		throw error;
	}
};

const json = (payload: unknown) => ({
	body: Buffer.from(JSON.stringify(payload)),
});
const mailgun = (signature: object) =>
	json({ "event-data": {}, signature: { timestamp: "1", ...signature } });

const hex = "0".repeat(64);
const base64 = `${"A".repeat(43)}=`;
/** In all but the right length or alphabet as it should be. */
const notQuite = (text: string): string[] => [`x${text}`, `${text}x`, "x", "é"];

const malformedIn = (
	id: string,
	header: string,
	values: readonly string[],
): [string, Partial<WebhookRequest>, string][] =>
	values.map((value) => [
		id,
		{ headers: { [header]: value } },
		`malformed-signature: ${header}`,
	]);

const ofA = '{"company_resource_id":"COMa"}';
const vapiHmac = { secret: "vapi-hmac-1d80", signatureHeader: "x-sig" };
const get = { method: "GET", body: Buffer.alloc(0) };

// What an operator reads in `npm run verify`.
it.each<[string, Partial<WebhookRequest>, string, Secret?]>([
	["plivo/hangup", {}, "missing-signature: no x-plivo-signature-v3-nonce"],
	["plivo/sms", get, "missing-signature: no x-plivo-signature-v2-nonce"],
	["plivo/sms", { method: "GET" }, "malformed-signature: a GET with a body"],
	["calcom", {}, "missing-signature: no x-cal-signature-256"],
	[
		"calcom",
		{ headers: { "x-cal-signature-256": "no-secret-provided" } },
		"missing-signature: the webhook has no secret in Cal.com",
	],
	...malformedIn("calcom", "x-cal-signature-256", notQuite(hex)),
	["facebook", {}, "missing-signature: no x-hub-signature-256"],
	...malformedIn("facebook", "x-hub-signature-256", notQuite(`sha256=${hex}`)),
	["twitter", {}, "missing-signature: no x-twitter-webhooks-signature"],
	...malformedIn(
		"twitter",
		"x-twitter-webhooks-signature",
		notQuite(`sha256=${base64}`),
	),
	[
		"twitter",
		{
			headers: { "x-twitter-webhooks-signature": `sha256=${base64}` },
			...json([]),
		},
		"body-mismatch: a body without an object",
	],
	["shopify", {}, "missing-signature: no x-shopify-hmac-sha256"],
	...malformedIn("shopify", "x-shopify-hmac-sha256", notQuite(base64)),
	...malformedIn("shopify", "shopify-hmac-sha256", notQuite(base64)),
	[
		"shopify",
		{
			headers: { "x-shopify-hmac-sha256": base64 },
			body: Buffer.alloc(0),
		},
		"body-mismatch: no body",
	],
	["mailgun", {}, "missing-signature: no signature in the body"],
	...["x1", "1x", "", null].map(
		(timestamp): [string, Partial<WebhookRequest>, string] => [
			"mailgun",
			mailgun({ timestamp, token: "t" }),
			"malformed-signature: timestamp",
		],
	),
	["mailgun", mailgun({ token: "" }), "malformed-signature: token"],
	["mailgun", mailgun({}), "malformed-signature: token"],
	[
		"mailgun",
		mailgun({ timestamp: String(now), token: "t", signature: hex }),
		"signature-mismatch: wrong secret, or timestamp or token changed",
	],
	[
		"test",
		{
			headers: {
				"webhook-id": "1",
				"webhook-timestamp": String(now),
				"webhook-signature": `v1,${base64}`,
			},
		},
		"signature-mismatch: wrong secret, or id, timestamp or body changed",
	],
	[
		"sendgrid",
		{
			headers: {
				"x-twilio-email-event-webhook-signature": base64,
				"x-twilio-email-event-webhook-timestamp": String(now),
			},
		},
		"signature-mismatch: wrong key, or timestamp or body changed",
	],
	[
		"email",
		{ headers: { "x-twilio-email-event-webhook-signature": "?" } },
		"malformed-signature: no base64",
	],
	[
		"vapi",
		{},
		"missing-signature: no x-vapi-secret and no authorization",
		{ serverSecret: "tok_5f2c81d09ab7" },
	],
	["vapi", {}, "missing-signature: no x-sig", { hmac: vapiHmac }],
	[
		"vapi",
		{ headers: { "x-sig": "00", "x-timestamp": "noon" } },
		"malformed-signature: timestamp",
		{ hmac: vapiHmac },
	],
	["callrail/post-call", {}, "missing-signature: no signature"],
	[
		"callrail/post-call",
		{
			headers: {
				signature: createHmac("sha1", "b").update(ofA).digest("base64"),
			},
			body: Buffer.from(ofA),
		},
		"foreign-sender: another company's key",
		{ signingKeys: { COMa: "a", COMb: "b" } },
	],
	["voipms/sms", get, "missing-signature: no token in the URL"],
])("%s tells of %o: %s", async (id, change, words, secret) => {
	expect(await refusal(id, change, ...(secret ? [secret] : []))).toBe(words);
});

it.each([
	["facebook", "no hub.mode, hub.verify_token or hub.challenge"],
	["twitter", "no crc_token"],
])("%s tells what a registration call lacks: %s", (id, words) => {
	const { handshake, paths } = webhookOf(id);
	const request = { ...get, url: `${baseUrl}${paths[0]}`, headers: {} };
	expect(() => handshake?.(request, [])).toThrow(new HandshakeError(words));
});
