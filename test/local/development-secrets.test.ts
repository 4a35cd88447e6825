import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { developmentSecrets } from "#lib/local/development-secrets.ts";

const matching = (pattern: RegExp) => expect.stringMatching(pattern);
const hex32 = matching(/^[0-9a-f]{32}$/);

describe("developmentSecrets", () => {
	it.each([
		["stripe", { webhookSecret: matching(/^whsec_\w{32}$/) }],
		[
			"twilio",
			{
				accountSid: matching(/^AC[0-9a-f]{32}$/),
				authToken: hex32,
				phoneNumber: "+15005550006",
			},
		],
		["meta", { appSecret: hex32, verifyToken: hex32 }],
		["test", { webhookSecret: matching(/^whsec_[\w+/]{32}$/) }],
	])("has the shape of %s's secret", (provider, expected) => {
		expect(developmentSecrets(provider)).toEqual(expected);
	});

	it("differs each time", () => {
		expect(developmentSecrets("stripe")).not.toEqual(
			developmentSecrets("stripe"),
		);
	});

	it.each(["test", "resend"])(
		"can be used by Standard Webhooks for %s",
		(provider) => {
			const { webhookSecret } = z
				.object({ webhookSecret: z.string() })
				.parse(developmentSecrets(provider));
			const now = new Date();
			const webhook = new Webhook(webhookSecret);
			expect(webhook.sign("id", now, "{}")).toMatch(/^v1,/);
		},
	);

	it("has a key pair for SendGrid whose halves belong together", () => {
		const { verificationKeys, developmentPrivateKey } = z
			.object({
				verificationKeys: z.tuple([z.string()]),
				developmentPrivateKey: z.string(),
			})
			.parse(developmentSecrets("sendgrid"));
		const der = (text: string) => Buffer.from(text, "base64");
		const body = Buffer.from("body");
		const signature = sign(
			"sha256",
			body,
			createPrivateKey({
				key: der(developmentPrivateKey),
				format: "der",
				type: "pkcs8",
			}),
		);
		const key = createPublicKey({
			key: der(verificationKeys[0]),
			format: "der",
			type: "spki",
		});
		expect(verify("sha256", body, key, signature)).toBe(true);
	});

	it.each(["slack", "smtp", "unknown", "constructor"])(
		"has nothing for %s",
		(provider) => {
			expect(developmentSecrets(provider)).toBeUndefined();
		},
	);
});
