import { expect, it } from "vitest";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { verifyCall, verifyMessage } from "#webhooks/plivo/verify.ts";
import { authToken, posted, signatureOf } from "./request.ts";

const hangup = posted("hangup", { CallUUID: "1", Event: "Hangup" });
const text = posted("sms", { MessageUUID: "2", Text: "hello" });

type Judged = {
	readonly request?: WebhookRequest;
	readonly headers: Readonly<Record<string, string>>;
	readonly secret?: Secret;
};

const judge =
	(verify: typeof verifyCall, usual: WebhookRequest) =>
	({ request = usual, headers, secret = { authToken } }: Judged) =>
	() =>
		verify({ ...request, headers }, [secret], 0);
const call = judge(verifyCall, hangup);
const message = judge(verifyMessage, text);

const v3 = signatureOf(hangup, "v3");
const {
	"x-plivo-signature-v3": own = "",
	"x-plivo-signature-v3-nonce": nonce = "",
} = v3;
const form = { ...hangup.headers, "x-plivo-signature-v3-nonce": nonce };

it("believes any one of a list of signatures", () => {
	for (const list of [`AAAA,${own}`, `${own},AAAA`, `AAAA, ${own}`])
		expect(
			call({ headers: { ...form, "x-plivo-signature-v3": list } }),
		).not.toThrow();
	expect(
		call({ headers: { ...form, "x-plivo-signature-v3": "AAAA,BBBB" } }),
	).toThrow("signature-mismatch");
});

it("believes a subaccount's call by the main account's token", () => {
	const headers = {
		...signatureOf(hangup, "v3", "the-subaccounts-own-token"),
		"x-plivo-signature-ma-v3": own,
	};
	expect(call({ headers })).not.toThrow();
	expect(
		call({ headers, secret: { authToken: "x", mainAuthToken: authToken } }),
	).not.toThrow();
	expect(call({ headers, secret: { authToken: "x" } })).toThrow(
		"signature-mismatch",
	);
});

it("never falls back to the older way where anything of the newer is there", () => {
	const older = signatureOf(text, "v2");
	expect(message({ headers: older })).not.toThrow();
	const signedToo: Judged["headers"][] = [
		{ "x-plivo-signature-v3": "AAAA", "x-plivo-signature-v3-nonce": "1" },
		{ "x-plivo-signature-ma-v3": "AAAA", "x-plivo-signature-v3-nonce": "1" },
		{ "x-plivo-signature-v3-nonce": "1" },
		{ "x-plivo-signature-v3": "" },
	];
	for (const newer of signedToo)
		expect(message({ headers: { ...older, ...newer } })).toThrow();
});

it("does not believe a call that is signed the older way", () => {
	expect(call({ headers: signatureOf(hangup, "v2") })).toThrow(
		"missing-signature",
	);
});

it("does not believe the way before both", () => {
	const headers = { ...hangup.headers, "x-plivo-signature": own };
	expect(call({ headers })).toThrow("missing-signature");
	expect(message({ headers })).toThrow("missing-signature");
});

it("refuses a signature without its nonce and a nonce without its signature", () => {
	const { "x-plivo-signature-v3-nonce": _nonce, ...noNonce } = v3;
	expect(call({ headers: noNonce })).toThrow("missing-signature");
	expect(call({ headers: form })).toThrow("missing-signature");
});

it("refuses a body that no signature covers", () => {
	const empty = { ...hangup, body: Buffer.from("") };
	const json = {
		...empty,
		headers: { "content-type": "application/json" },
		body: Buffer.from('{"CallUUID":"1"}'),
	};
	const headers = { ...signatureOf(empty, "v3"), ...json.headers };
	expect(call({ request: json, headers })).toThrow("malformed-signature");
	const get = { ...empty, method: "GET", body: Buffer.from("CallUUID=2") };
	for (const judged of [call, message])
		expect(judged({ request: get, headers: signatureOf(get, "v3") })).toThrow(
			"malformed-signature",
		);
	expect(message({ request: get, headers: signatureOf(get, "v2") })).toThrow(
		"malformed-signature",
	);
});

it("does not sort more parameters than anybody sends", () => {
	const body = Buffer.from("a=1&".repeat(20_000));
	expect(call({ request: { ...hangup, body }, headers: v3 })).toThrow(
		"malformed-signature",
	);
});
