import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { SignatureError } from "#shared/errors.ts";
import { verifyMeta } from "#webhooks/meta/verify.ts";

const key = "c3d1f7a09b5e42688d04";
const body = Buffer.from('{"object":"page","entry":[],"name":"\\u00e4\\/"}');
const hmac = (algorithm: string, secret = key, bytes: Buffer = body) =>
	createHmac(algorithm, secret).update(bytes).digest("hex");
const good = `sha256=${hmac("sha256")}`;

const verify = (
	headers: Readonly<Record<string, string>>,
	appSecret: unknown = key,
) =>
	verifyMeta(
		{ method: "POST", url: "https://hooks.example.com/", headers, body },
		[{ appSecret }],
		0,
	);

describe("Meta's signature", () => {
	it("is believed under any secret of a list", () => {
		expect(() =>
			verify({ "x-hub-signature-256": good }, ["other", key]),
		).not.toThrow();
	});

	it.each([
		["SHA-1 alone", { "x-hub-signature": `sha1=${hmac("sha1")}` }],
		[
			"SHA-1 in the place of SHA-256",
			{ "x-hub-signature-256": `sha1=${hmac("sha1")}` },
		],
		[
			"a good SHA-1 beside a bad SHA-256",
			{
				"x-hub-signature": `sha1=${hmac("sha1")}`,
				"x-hub-signature-256": `sha256=${"0".repeat(64)}`,
			},
		],
		["no prefix", { "x-hub-signature-256": hmac("sha256") }],
		[
			"capital letters",
			{ "x-hub-signature-256": `sha256=${hmac("sha256").toUpperCase()}` },
		],
		[
			"base64",
			{
				"x-hub-signature-256": `sha256=${Buffer.from(hmac("sha256"), "hex").toString("base64")}`,
			},
		],
		["half of it", { "x-hub-signature-256": good.slice(0, 39) }],
		["more than it", { "x-hub-signature-256": `${good}00` }],
		[
			"the token of the handshake as key",
			{ "x-hub-signature-256": `sha256=${hmac("sha256", "verify")}` },
		],
		[
			"the body written anew",
			{
				"x-hub-signature-256": `sha256=${hmac("sha256", key, Buffer.from(JSON.stringify(JSON.parse(body.toString()))))}`,
			},
		],
	])("is refused as %s", (_, headers) => {
		expect(() => verify(headers)).toThrow(SignatureError);
	});
});
