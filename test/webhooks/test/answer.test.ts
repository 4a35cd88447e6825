import { expect, it } from "vitest";
import { SignatureError } from "#shared/errors.ts";
import { testWebhook } from "#webhooks/test/test.ts";

const request = {
	method: "POST",
	url: "https://hooks.example.com/webhooks/test",
	headers: { "webhook-id": "msg_secret", "content-type": "text/secret" },
	body: Buffer.from("secret"),
};

const seen = {
	method: "POST",
	headers: ["content-type", "webhook-id"],
	bodyBytes: 6,
};

it("says of a genuine request what was seen, and nothing of what it says", () => {
	const { status, body = "" } = testWebhook.answer(request);
	expect(status).toBe(200);
	expect(JSON.parse(body)).toEqual({
		...seen,
		valid: true,
		reason: "verified",
	});
	expect(body).not.toContain("secret");
});

it.each([
	[new SignatureError("stale-timestamp", "old"), "stale-timestamp: old"],
	[new TypeError("secret"), "refused"],
])("says why another is not believed (%#)", (error, reason) => {
	const { status, headers, body = "" } = testWebhook.refuse(request, error);
	expect(status).toBe(200);
	expect(headers).toEqual({ "content-type": "application/json" });
	expect(JSON.parse(body)).toEqual({ ...seen, valid: false, reason });
});
