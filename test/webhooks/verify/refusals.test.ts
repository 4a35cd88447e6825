import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { SignatureError } from "#shared/errors.ts";
import { assertHmac } from "#shared/webhook/verify/hmac.ts";
import { standardWebhooks } from "#shared/webhook/verify/standard-webhooks.ts";
import { assertFresh, keysOf } from "#shared/webhook/verify/verify.ts";

const refusal = (prove: () => unknown): string => {
	try {
		prove();
		return "believed";
	} catch (error) {
		if (error instanceof SignatureError) return error.message;
		throw error;
	}
};

describe("an HMAC", () => {
	const hex = (text: string, key: string) =>
		createHmac("sha256", key).update(text).digest("hex");
	const judge = (signatures: readonly string[]) =>
		refusal(() =>
			assertHmac({
				algorithm: "sha256",
				encoding: "hex",
				keys: ["other", "key"],
				signatures,
				content: ["a", Buffer.from("b")],
			}),
		);

	it("is believed where any signature fits any key", () => {
		expect(judge(["", "0", hex("ab", "key")])).toBe("believed");
	});

	it.each([
		[[], "missing-signature"],
		[[""], "missing-signature"],
		[["", ""], "missing-signature"],
		[["0"], "signature-mismatch"],
		[["", hex("ba", "key")], "signature-mismatch"],
		[[hex("ab", "key").toUpperCase()], "signature-mismatch"],
	])("of %j is refused as %s", (signatures, reason) => {
		expect(judge(signatures)).toBe(reason);
	});
});

describe("a time", () => {
	it.each([
		[1000, "believed"],
		[1300, "believed"],
		[700, "believed"],
		[
			1301,
			"future-timestamp: signed 301 s ahead of our clock, 300 s are allowed",
		],
		[699, "stale-timestamp: signed 301 s ago, 300 s are allowed"],
		[Number.NaN, "malformed-signature: timestamp is no number"],
		[Number.POSITIVE_INFINITY, "malformed-signature: timestamp is no number"],
	])("of %d at 1000 is %s", (timestamp, expected) => {
		expect(refusal(() => assertFresh(timestamp, 1000, 300))).toBe(expected);
	});
});

it("keys are those of every field of every secret, and there must be one", () => {
	expect(
		keysOf([{ a: "1" }, { a: ["2", " "], b: "3", c: "4" }], "a", "b"),
	).toEqual(["1", "2", "3"]);
	expect(refusal(() => keysOf([{ a: " " }, {}], "a"))).toBe("no-secret");
});

describe("a Standard Webhook", () => {
	const key = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
	const now = 1_700_000_000;
	const signature = new Webhook(key).sign("msg_1", new Date(now * 1000), "{}");
	const genuine = {
		"webhook-id": "msg_1",
		"webhook-timestamp": String(now),
		"webhook-signature": signature,
	};
	const judge = (
		headers: Readonly<Record<string, string>>,
		webhookSecret: unknown = key,
	) =>
		refusal(() =>
			standardWebhooks("webhook")(
				{ method: "POST", url: "", headers, body: Buffer.from("{}") },
				[{ webhookSecret }],
				now,
			),
		);

	it.each([
		[{}, "believed"],
		[{ "webhook-signature": `v1,x ${signature}` }, "believed"],
		[{ "webhook-id": "" }, "missing-signature: no webhook-id"],
		[{ "webhook-timestamp": "" }, "missing-signature: no webhook-timestamp"],
		[{ "webhook-signature": "" }, "missing-signature: no webhook-signature"],
		[{ "webhook-signature": "v1a,x" }, "missing-signature"],
		[{ "webhook-signature": `a${signature}` }, "missing-signature"],
		[{ "webhook-timestamp": `${now}x` }, "malformed-signature: timestamp"],
		[{ "webhook-timestamp": `x${now}` }, "malformed-signature: timestamp"],
		[{ "webhook-timestamp": "1e9" }, "malformed-signature: timestamp"],
	])("with %j is %s", (changed, expected) => {
		expect(judge({ ...genuine, ...changed })).toBe(expected);
	});

	it("is proven by a key that holds whsec_ further in, as a part of it", () => {
		const text = "C2FVwhsec_IMVb5s";
		const standard = Buffer.from(text, "base64url").toString("base64");
		const by = new Webhook(standard).sign("msg_1", new Date(now * 1000), "{}");
		const signed = { ...genuine, "webhook-signature": by };
		expect(judge(signed, text)).toBe("believed");
		expect(judge(signed, `whsec_${text}`)).toBe("believed");
	});

	it.each(["whsec_", "whsec_=", " ", "!"])(
		"is not proven by the key %j",
		(secret) => {
			expect(judge(genuine, secret)).toBe("no-secret");
		},
	);
});
