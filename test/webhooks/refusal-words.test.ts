import { expect, it } from "vitest";
import { SignatureError } from "#shared/errors.ts";
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

const vapiHmac = { secret: "vapi-hmac-1d80", signatureHeader: "x-sig" };
const get = { method: "GET", body: Buffer.alloc(0) };

// What an operator reads in `npm run verify`.
it.each<[string, Partial<WebhookRequest>, string, Secret?]>([
	["plivo/hangup", {}, "missing-signature: no x-plivo-signature-v3-nonce"],
	["plivo/sms", get, "missing-signature: no x-plivo-signature-v2-nonce"],
	["plivo/sms", { method: "GET" }, "malformed-signature: a GET with a body"],
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
	["voipms/sms", get, "missing-signature: no token in the URL"],
])("%s tells of %o: %s", async (id, change, words, secret) => {
	expect(await refusal(id, change, ...(secret ? [secret] : []))).toBe(words);
});
