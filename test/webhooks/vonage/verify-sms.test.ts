import { createHash, createHmac } from "node:crypto";
import { expect, it } from "vitest";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { verifySms } from "#webhooks/vonage/verify-sms.ts";
import { sign } from "../../../functions/webhooks/vonage/sign.ts";
import { now } from "../recorded-request.ts";
import { gotten, posted } from "./request.ts";

const secret = { signatureSecret: "hM4vQ9sT2kXr7LwZ" };
const sms = { msisdn: "1", to: "2", messageId: "A1", text: "a & b = c_d" };

const judge =
	(request: WebhookRequest, judgedBy: Secret = secret) =>
	() =>
		verifySms(request, [judgedBy], now);
const signed = (request: WebhookRequest) => sign(request, secret, now);

const json = signed(posted("sms", sms));
const get = signed(gotten("sms", sms));
const form = signed({
	...json,
	headers: { "content-type": "application/x-www-form-urlencoded" },
	body: Buffer.from(new URLSearchParams(sms).toString()),
});

it("believes a query, a form and JSON", () => {
	for (const request of [json, get, form]) expect(judge(request)).not.toThrow();
});

it("has a secret of its own, or the account's", () => {
	const own = { signatureSecret: "x", smsSignatureSecret: "hM4vQ9sT2kXr7LwZ" };
	expect(judge(json, own)).not.toThrow();
	// One that is there and blank is a mistake, not a wish for the other.
	expect(judge(json, { ...secret, smsSignatureSecret: "" })).toThrow(
		"no-secret",
	);
});

it("is believed under any secret in force", () => {
	const by = (...secrets: readonly Secret[]) => verifySms(json, secrets, now);
	expect(() => by({ signatureSecret: "other" }, secret)).not.toThrow();
	expect(() => by(secret, { signatureSecret: "other" })).not.toThrow();
	const list = ["other", secret.signatureSecret];
	expect(() => by({ smsSignatureSecret: list })).not.toThrow();
});

it("believes what is true or false in JSON", () => {
	expect(judge(signed(posted("sms", { ...sms, concat: true })))).not.toThrow();
});

it.each(["SHA256HMAC", "sha256", "SHA-256 HMAC", "sha256hash", undefined])(
	"knows the method by the name %s",
	(smsSignatureMethod) => {
		expect(judge(json, { ...secret, smsSignatureMethod })).not.toThrow();
	},
);

const hmacBy = (algorithm: string) => (text: string) =>
	createHmac(algorithm, secret.signatureSecret).update(text).digest("hex");
const md5Hash = (text: string) =>
	createHash("md5")
		.update(text + secret.signatureSecret)
		.digest("hex");

it.each<[string, (text: string) => string]>([
	["md5hash", md5Hash],
	["md5", hmacBy("md5")],
	["md5hmac", hmacBy("md5")],
	...["sha1", "sha256", "sha512"].flatMap((algorithm) =>
		["", "hmac", "hash"].map((kind): [string, (text: string) => string] => [
			algorithm + kind,
			hmacBy(algorithm),
		]),
	),
])(
	"signs by %s where that is the method, and by no name like it",
	(name, digest) => {
		const text = `&timestamp=${now}&to=2`;
		const sent = { to: "2", timestamp: String(now), sig: digest(text) };
		const by = (smsSignatureMethod: string) =>
			judge(gotten("sms", sent), { ...secret, smsSignatureMethod });
		expect(by(name)).not.toThrow();
		expect(by(`x${name}`)).toThrow("signature-mismatch");
		expect(by(`${name}x`)).toThrow("signature-mismatch");
	},
);

it("may be signed minutes ahead of our clock, and no more", () => {
	const ahead = (seconds: number) =>
		judge(sign(posted("sms", sms), secret, now + seconds));
	expect(ahead(300)).not.toThrow();
	expect(ahead(301)).toThrow("future-timestamp");
});

it.each(["md5", "MD5HASH", "sha1", "sha512", "", null, 256, "RSA"])(
	"does not believe another method than %j",
	(smsSignatureMethod) => {
		expect(judge(json, { ...secret, smsSignatureMethod })).toThrow(
			"signature-mismatch",
		);
	},
);

const withBody = (body: string): WebhookRequest => ({
	...json,
	body: Buffer.from(body),
});

it.each([
	["no JSON", "{"],
	["a list", "[]"],
	["null", "null"],
	["a number", "1"],
	["a list as the signature", '{"sig":["a"],"timestamp":"1"}'],
	["a structure within", '{"sig":"a","timestamp":"1","to":{}}'],
	["nothing", ""],
])("refuses a body that is %s", (_, body) => {
	expect(judge(withBody(body))).toThrow("missing-signature: no parameter sig");
});

it.each(["", "x", "-1", "1e9", " 1795187100", "9".repeat(400)])(
	"refuses the timestamp %.20j",
	(timestamp) => {
		const body = JSON.stringify({ ...sms, timestamp, sig: "00" });
		expect(judge(withBody(body))).toThrow("malformed-signature: timestamp");
	},
);

it("refuses two values under one name, and two parameters in one name", () => {
	expect(
		judge({ ...form, body: Buffer.from(`${form.body}&text=other`) }),
	).toThrow("malformed-signature: odd parameters");
	const merged = form.body
		.toString()
		.replace("to=2&messageId=A1", "messageId%3DA1%26to=2");
	expect(judge({ ...form, body: Buffer.from(merged) })).toThrow(
		"malformed-signature",
	);
});

it("refuses a query with a body, and hundreds of parameters", () => {
	expect(judge({ ...get, body: Buffer.from("text=x") })).toThrow(
		"missing-signature",
	);
	const many = Array.from({ length: 300 }, (_, at) => `&p${at}=1`).join("");
	expect(judge({ ...form, body: Buffer.from(form.body + many) })).toThrow(
		"malformed-signature",
	);
});

it("takes two hundred parameters, and no more", () => {
	const many = (count: number) =>
		Object.fromEntries(
			Array.from({ length: count }, (_, at) => [`p${at}`, "1"]),
		);
	// Signing adds three: the time, a nonce and the signature.
	const inJson = (count: number) => signed(posted("sms", many(count)));
	const inQuery = (count: number) => signed(gotten("sms", many(count)));
	expect(judge(inJson(197))).not.toThrow();
	expect(judge(inQuery(197))).not.toThrow();
	expect(judge(inJson(198))).toThrow("missing-signature");
	expect(judge(inQuery(198))).toThrow("malformed-signature");
});

it("takes for JSON only what says so", () => {
	const sent = (headers: Readonly<Record<string, string>>) =>
		judge({ ...json, headers });
	expect(
		sent({ "content-type": "Application/JSON; charset=utf-8" }),
	).not.toThrow();
	expect(sent({ "content-type": "text/plain; application/json" })).toThrow(
		"missing-signature",
	);
	expect(sent({})).toThrow("missing-signature");
});
