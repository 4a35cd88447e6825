import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifySendgrid } from "#webhooks/sendgrid/verify.ts";
import { sign } from "../../../functions/webhooks/sendgrid/sign.ts";
import { developmentSecrets } from "../../../lib/local/development-secrets.ts";

const now = 1_795_187_100;
const hour = 3600;
const secret = developmentSecrets("sendgrid") ?? {};
const request = {
	method: "POST",
	url: "https://hooks.example.com/webhooks/sendgrid",
	headers: {},
	body: Buffer.from('[{"event":"open"},\r\n{"event":"click"}]\r\n'),
};
const [key] = [secret.verificationKeys].flat();

const [otherKey] = [developmentSecrets("sendgrid")?.verificationKeys].flat();
const rsaKey = generateKeyPairSync("rsa", { modulusLength: 2048 })
	.publicKey.export({ type: "spki", format: "der" })
	.toString("base64");

const judge =
	(changed: Readonly<Record<string, string>>, keys: unknown = key, at = now) =>
	() => {
		const genuine = sign(request, secret, now);
		const headers = { ...genuine.headers, ...changed };
		return verifySendgrid(
			{ ...genuine, headers },
			[{ verificationKeys: keys }],
			at,
		);
	};

describe("a key", () => {
	it.each([
		["one of several", ["bm8ga2V5", key]],
		[
			"in the armour of a PEM",
			`-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----\n`,
		],
		["with a newline", `${key}\n`],
		["before the one that replaces it", [key, otherKey]],
		["after the one that it replaces", [otherKey, key]],
	])("is taken as %s", (_, keys) => {
		expect(judge({}, keys)).not.toThrow();
	});

	it.each([
		["no base64", "%%%"],
		["no key", "bm8ga2V5"],
		["a number", 7],
		["an object", { key }],
		["blank", [" ", ""]],
		["of another kind", rsaKey],
	])("that is %s is none", (_, keys) => {
		expect(judge({}, keys)).toThrow("no-secret");
	});
});

describe("the time", () => {
	it("may be as old as the last retry, and no older", () => {
		expect(judge({}, key, now + 25 * hour)).not.toThrow();
		expect(judge({}, key, now + 25 * hour + 1)).toThrow("stale-timestamp");
	});

	it("may be ahead of our clock by minutes, not by hours", () => {
		expect(judge({}, key, now - 300)).not.toThrow();
		expect(judge({}, key, now - 301)).toThrow("future-timestamp");
	});

	it.each(["soon", "1795187100.0", "-1", "0x1", "1e9", " 1795187100"])(
		"is no %j",
		(timestamp) => {
			expect(
				judge({ "x-twilio-email-event-webhook-timestamp": timestamp }),
			).toThrow("malformed-signature: timestamp");
		},
	);
});

it.each([
	["%%%", "malformed-signature: no base64"],
	["AAAA", "signature-mismatch"],
	["MAYCAQACAQA=", "signature-mismatch"],
	["", "missing-signature: no webhook signature header"],
])("the signature %j is refused: %s", (signature, reason) => {
	expect(
		judge({ "x-twilio-email-event-webhook-signature": signature }),
	).toThrow(reason);
});

it("covers the line breaks between events and after the last", () => {
	const genuine = sign(request, secret, now);
	for (const text of ["\n", ""])
		expect(() =>
			verifySendgrid(
				{
					...genuine,
					body: Buffer.from(request.body.toString().replaceAll("\r\n", text)),
				},
				[secret],
				now,
			),
		).toThrow("signature-mismatch");
});
