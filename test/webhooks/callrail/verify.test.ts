import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { postCallWebhook } from "#webhooks/callrail/post-call.ts";
import { baseUrl } from "../recorded-request.ts";

const key = "7d1f0b9c3e5a48268ac4d60e92b7f135";
const otherKey = "e2a94c07d8b6415f93f0a1c85d7e6b24";

const sha1 = (body: string, by = key): string =>
	createHmac("sha1", by).update(body).digest("base64");

const refusal = async (
	body: string,
	signature: string | undefined,
	...secrets: readonly Secret[]
): Promise<string> => {
	try {
		await postCallWebhook.verify(
			{
				method: "POST",
				url: `${baseUrl}/webhooks/callrail/post-call?callername=x`,
				headers: signature === undefined ? {} : { signature },
				body: Buffer.from(body),
			},
			secrets,
			1_795_187_100,
		);
		return "none";
	} catch (error) {
		return Object(error).reason ?? String(error);
	}
};

/** A call of years ago. */
const body = JSON.stringify({
	resource_id: "CAL1",
	company_resource_id: "COMa",
	company_id: 17,
	timestamp: "2018-02-19T13:41:00.236-05:00",
});

describe("a signature of CallRail's", () => {
	it("is believed however long ago the call began", async () => {
		expect(await refusal(body, sha1(body), { signingKey: key })).toBe("none");
	});

	it.each([
		["in hex", createHmac("sha1", key).update(body).digest("hex")],
		["by SHA-256", createHmac("sha256", key).update(body).digest("base64")],
		[
			"under the key's bytes",
			sha1(body, Buffer.from(key, "hex").toString("latin1")),
		],
		["without padding", sha1(body).replace("=", "")],
		["twice", `${sha1(body)},${sha1(body)}`],
		["with a blank", ` ${sha1(body)}`],
		["of JSON written anew", sha1(JSON.stringify(JSON.parse(body), null, 2))],
		["of another length", "x"],
		["in no ASCII", "é".repeat(28)],
	])("is refused %s", async (_, signature) => {
		expect(await refusal(body, signature, { signingKey: key })).toBe(
			"signature-mismatch",
		);
	});

	it.each([undefined, ""])("is missing: %j", async (signature) => {
		expect(await refusal(body, signature, { signingKey: key })).toBe(
			"missing-signature",
		);
	});
});

describe("the key", () => {
	it.each([
		{},
		{ signingKey: "" },
		{ signingKey: " " },
		{ signingKey: [] },
		{ signingKey: 7 },
		{ signingKeys: null },
		{ signingKeys: {} },
		{ signingKeys: "key" },
		{ signingKeys: { COMa: "" } },
		{ signingKeys: { COMa: { key } } },
		{ signingKeys: { COMa: null }, signingKey: "\n" },
	])("proves nothing while the secret is %j", async (secret) => {
		for (const signature of [sha1(body), sha1(body, ""), sha1(body, " ")])
			expect(await refusal(body, signature, secret)).toBe("no-secret");
	});

	it.each([
		{ signingKeys: { COMa: key, COMb: otherKey } },
		{ signingKeys: { 17: key, COMb: otherKey } },
		{ signingKeys: { COMa: [otherKey, key] } },
		{ signingKeys: { COMc: key } },
		{ signingKeys: { COMb: otherKey, COMc: key } },
		{ signingKeys: { COMa: otherKey }, signingKey: key },
	])("is believed as in %j", async (secret) => {
		expect(await refusal(body, sha1(body), secret)).toBe("none");
	});

	it("of one company does not sign for another whose key is known", async () => {
		const signingKeys = { COMa: otherKey, COMb: key };
		expect(await refusal(body, sha1(body), { signingKeys })).toBe(
			"foreign-sender",
		);
		expect(
			await refusal(
				body,
				sha1(body),
				{ signingKeys: { COMa: otherKey } },
				{ signingKeys: { COMb: key } },
			),
		).toBe("foreign-sender");
	});

	it.each(["no JSON", "null", "[]", '"text"', '{"company_id":{}}', ""])(
		"is asked for nothing more where the body names no company: %s",
		async (text) => {
			const signingKeys = { COMa: otherKey, COMb: key };
			expect(await refusal(text, sha1(text), { signingKeys })).toBe("none");
		},
	);

	it("of a company named like a method of objects is none", async () => {
		const text = '{"company_resource_id":"constructor"}';
		const signingKeys = { COMa: otherKey, COMb: key };
		expect(await refusal(text, sha1(text), { signingKeys })).toBe("none");
	});
});
