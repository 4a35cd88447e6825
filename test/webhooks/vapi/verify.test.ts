import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { vapiWebhook } from "#webhooks/vapi/vapi.ts";
import { sign } from "../../../functions/webhooks/vapi/sign.ts";
import { baseUrl, now } from "../recorded-request.ts";

const request = (headers: Readonly<Record<string, string>> = {}) =>
	({
		method: "POST",
		url: `${baseUrl}/webhooks/vapi`,
		headers,
		body: Buffer.from('{"message":{"type":"hang","note":"é"}}'),
	}) satisfies WebhookRequest;

const refusal = async (
	one: WebhookRequest,
	...secrets: readonly Secret[]
): Promise<string> => {
	try {
		await vapiWebhook.verify(one, secrets, now);
		return "none";
	} catch (error) {
		return Object(error).reason ?? String(error);
	}
};

const serverSecret = "tok_5f2c81d09ab7";

describe("a server secret", () => {
	it.each([
		{ "x-vapi-secret": serverSecret },
		{ authorization: `Bearer ${serverSecret}` },
		{ authorization: `bearer ${serverSecret}` },
		{ authorization: `Bearer   ${serverSecret}` },
		{ authorization: serverSecret },
		{ "x-vapi-secret": `Bearer ${serverSecret}` },
		{ "x-vapi-secret": "wrong", authorization: `Bearer ${serverSecret}` },
	] as readonly Record<string, string>[])(
		"is believed in %j",
		async (headers) => {
			expect(await refusal(request(headers), { serverSecret })).toBe("none");
		},
	);

	it.each([
		["missing-signature", {}],
		["missing-signature", { "x-vapi-secret": "" }],
		["missing-signature", { "x-secret": serverSecret }],
		["signature-mismatch", { "x-vapi-secret": `${serverSecret} ` }],
		["signature-mismatch", { "x-vapi-secret": serverSecret.slice(1) }],
		["signature-mismatch", { authorization: `Basic ${serverSecret}` }],
		[
			"signature-mismatch",
			{ authorization: serverSecret.replace("_", "_Bearer ") },
		],
		["signature-mismatch", { authorization: "Bearer " }],
		["signature-mismatch", { authorization: "Bearer" }],
		[
			"signature-mismatch",
			{ "x-vapi-secret": `${serverSecret},${serverSecret}` },
		],
	])("is refused, %s: %j", async (reason, headers) => {
		expect(await refusal(request(headers), { serverSecret })).toBe(reason);
	});

	it("is believed in the header that its credential names, and in that only where it is named", async () => {
		const named = { serverSecret, serverSecretHeader: "X-Own-Secret " };
		for (const value of [serverSecret, `Bearer ${serverSecret}`]) {
			const own = request({ "x-own-secret": value });
			expect(await refusal(own, named)).toBe("none");
			expect(await refusal(own, { serverSecret })).toBe("missing-signature");
			// Each version of the secret with the header of its own.
			expect(
				await refusal(own, { serverSecret }, { ...named, serverSecret: "x" }),
			).toBe("signature-mismatch");
		}
		for (const serverSecretHeader of ["", " ", null, 7, {}])
			expect(
				await refusal(request({ "": serverSecret, " ": serverSecret }), {
					serverSecret,
					serverSecretHeader,
				}),
			).toBe("missing-signature");
	});

	it("may be any of a list", async () => {
		const one = request({ "x-vapi-secret": serverSecret });
		const list = ["other", serverSecret];
		expect(await refusal(one, { serverSecret: list })).toBe("none");
		expect(await refusal(one, { serverSecret: list.toReversed() })).toBe(
			"none",
		);
	});

	it.each([undefined, null, "", " ", 0, {}, [], [""], [[serverSecret]]])(
		"proves nothing while it is %j",
		async (blank) => {
			for (const value of [serverSecret, "", " "])
				expect(
					await refusal(
						request({
							"x-vapi-secret": value,
							authorization: `Bearer ${value}`,
						}),
						{ serverSecret: blank },
					),
				).toBe("no-secret");
		},
	);
});

const hmac = { secret: "vapi-hmac-1d80", algorithm: "sha256", encoding: "hex" };

describe("an HMAC", () => {
	it.each([
		{},
		{ algorithm: "sha512", encoding: "base64", signaturePrefix: "v1=" },
		{ algorithm: "sha1", signatureHeader: "X-Sig", timestampHeader: "X-Time" },
		{ payloadFormat: "{body}", signatureHeader: "x-vapi-signature" },
		{ payloadFormat: "{method}|{url}|{timestamp}|{body}|{unknown}" },
		{ payloadFormat: "{body}{body}" },
		{
			payloadFormat: "{svix-id}.{timestamp}.{body}",
			secret: "c2VjcmV0IGJ5dGVzIMO/",
			secretIsBase64: true,
			encoding: "base64",
			signaturePrefix: "v1,",
			messageIdHeader: "webhook-id",
		},
	])("is believed as the plan says: %j", async (plan) => {
		const secret = { hmac: { ...hmac, ...plan } };
		const signed = sign(request(), secret, now);
		expect(await refusal(signed, secret)).toBe("none");
		const body = Buffer.concat([signed.body, Buffer.from(" ")]);
		expect(await refusal({ ...signed, body }, secret)).toBe(
			"signature-mismatch",
		);
	});

	it("needs no more in the secret than the key: the rest is Vapi's default", async () => {
		const secret = { hmac: { secret: hmac.secret } };
		expect(await refusal(sign(request(), secret, now), secret)).toBe("none");
		// `includeTimestamp: false` in Vapi's console.
		const signature = createHmac("sha256", hmac.secret)
			.update(request().body)
			.digest("hex");
		expect(await refusal(request({ "x-signature": signature }), secret)).toBe(
			"none",
		);
	});

	it("may be configured in Vapi's own words", async () => {
		const theirs = {
			type: "hmac",
			secretKey: hmac.secret,
			algorithm: "sha512",
			signatureEncoding: "base64",
		};
		const signed = sign(
			request(),
			{ hmac: { ...hmac, algorithm: "sha512", encoding: "base64" } },
			now,
		);
		expect(await refusal(signed, { hmac: theirs })).toBe("none");
		expect(await refusal(signed, { hmac: { ...theirs, secretKey: "" } })).toBe(
			"no-secret",
		);
	});

	it.each([
		[true, "none", "missing-signature"],
		[false, "signature-mismatch", "none"],
	])(
		"with includeTimestamp %j signs as that says: %s with a time, %s without",
		async (includeTimestamp, withTime, without) => {
			const secret = { hmac: { ...hmac, includeTimestamp } };
			const timed = sign(request(), { hmac }, now);
			expect(await refusal(timed, secret)).toBe(withTime);
			const untimed = sign(
				request(),
				{ hmac: { ...hmac, payloadFormat: "{body}" } },
				now,
			);
			const { "x-timestamp": _, ...headers } = untimed.headers;
			expect(await refusal({ ...untimed, headers }, secret)).toBe(without);
		},
	);

	it("is found though spaces were pasted around the header's name", async () => {
		const pasted = { hmac: { ...hmac, signatureHeader: " X-Signature\n" } };
		expect(await refusal(sign(request(), { hmac }, now), pasted)).toBe("none");
	});

	it("does not lose its time by leaving the header out", async () => {
		const secret = { hmac };
		const { headers, ...signed } = sign(request(), secret, now - 86_400);
		const { "x-timestamp": _, ...others } = headers;
		expect(await refusal({ ...signed, headers: others }, secret)).toBe(
			"signature-mismatch",
		);
		const explicit = { hmac: { ...hmac, payloadFormat: "{timestamp}.{body}" } };
		expect(await refusal({ ...signed, headers: others }, explicit)).toBe(
			"missing-signature",
		);
	});

	const signedAt = (timestamp: string) =>
		request({
			"x-timestamp": timestamp,
			"x-signature": createHmac("sha256", hmac.secret)
				.update(`${timestamp}.`)
				.update(request().body)
				.digest("hex"),
		});

	it.each([
		[String(now), "none"],
		[String(now - 300), "none"],
		[String(now + 300), "none"],
		[`${now - 300}999`, "none"],
		[`${now}123`, "none"],
		[String(now - 301), "stale-timestamp"],
		[`${now - 301}000`, "stale-timestamp"],
		[String(now + 301), "future-timestamp"],
		[`${now}000000`, "malformed-signature"],
		[`${now}.5`, "malformed-signature"],
		[`+${now}`, "malformed-signature"],
		[new Date(now * 1000).toISOString(), "malformed-signature"],
		[`${now},${now}`, "malformed-signature"],
		["", "signature-mismatch"],
	])("signed at %s: %s", async (timestamp, reason) => {
		expect(await refusal(signedAt(timestamp), { hmac })).toBe(reason);
	});

	it.each([
		null,
		"key",
		[],
		{},
		{ ...hmac, secret: "" },
		{ ...hmac, secret: " " },
		{ ...hmac, secret: 7 },
		{ ...hmac, secret: "!!", secretIsBase64: true },
		{ ...hmac, algorithm: "md5" },
		{ ...hmac, algorithm: "" },
		{ ...hmac, encoding: "latin1" },
		{ ...hmac, signatureHeader: "" },
		{ ...hmac, signatureHeader: 7 },
		{ ...hmac, signaturePrefix: {} },
		// Once signed it would fit every body.
		{ ...hmac, payloadFormat: "{timestamp}" },
		{ ...hmac, payloadFormat: "" },
		{ ...hmac, payloadFormat: ["{body}"] },
	])("proves nothing while the plan is %j", async (plan) => {
		for (const key of ["", " ", "!!", hmac.secret])
			expect(
				await refusal(
					sign(request(), { hmac: { ...hmac, secret: key } }, now),
					{ hmac: plan },
				),
			).toBe("no-secret");
	});

	it("is one of several where its header holds several", async () => {
		const plan = { ...hmac, signaturePrefix: "v1," };
		const signed = sign(request(), { hmac: plan }, now);
		const right = signed.headers["x-signature"] ?? "";
		const holding = (value: string) => ({
			...signed,
			headers: { ...signed.headers, "x-signature": value },
		});
		expect(await refusal(holding(`v1,00 ${right}`), { hmac: plan })).toBe(
			"none",
		);
		expect(
			await refusal(holding(right.replace("v1,", "v2,")), { hmac: plan }),
		).toBe("missing-signature");
		expect(await refusal(holding(right.toUpperCase()), { hmac: plan })).toBe(
			"missing-signature",
		);
	});

	it("and a server secret prove a request each on its own", async () => {
		const both = { serverSecret, hmac };
		expect(await refusal(sign(request(), { hmac }, now), both)).toBe("none");
		expect(
			await refusal(request({ "x-vapi-secret": serverSecret }), both),
		).toBe("none");
		expect(await refusal(sign(request(), { hmac }, now - 400), both)).toBe(
			"stale-timestamp",
		);
		expect(await refusal(request(), both)).toBe("missing-signature");
	});
});
