import { SignatureError } from "#shared/errors.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { assertHmac } from "#shared/webhook/verify/hmac.ts";
import { keysOf, type Verify } from "#shared/webhook/verify/verify.ts";
import { signedText, withoutQuery } from "./signed-text.ts";

const versions = {
	v3: [
		"x-plivo-signature-v3",
		"x-plivo-signature-ma-v3",
		"x-plivo-signature-v3-nonce",
	],
	v2: [
		"x-plivo-signature-v2",
		"x-plivo-signature-ma-v2",
		"x-plivo-signature-v2-nonce",
	],
} as const;

type Version = keyof typeof versions;

/** With several auth tokens in force a header lists a signature for each. */
const listed = (value: string | undefined): string[] =>
	(value ?? "").split(",").map((one) => one.trim());

const assertSigned = (
	version: Version,
	request: WebhookRequest,
	tokens: readonly string[],
): void => {
	if (request.method === "GET" && request.body.length > 0)
		throw new SignatureError("malformed-signature", "a GET with a body");
	const [own, main, nonceHeader] = versions[version];
	const nonce = request.headers[nonceHeader];
	if (!nonce)
		throw new SignatureError("missing-signature", `no ${nonceHeader}`);
	assertHmac({
		algorithm: "sha256",
		encoding: "base64",
		keys: tokens,
		signatures: [own, main].flatMap((name) => listed(request.headers[name])),
		content:
			version === "v3"
				? [signedText(request), ".", nonce]
				: [withoutQuery(request.url), nonce],
	});
};

/** A call of a subaccount is signed with the subaccount's token, and in a header of its own with the main account's. */
const tokensOf = (secrets: Parameters<Verify>[1]): string[] =>
	keysOf(secrets, "authToken", "mainAuthToken");

/** Calls are always signed the newer way. https://www.plivo.com/docs/voice/concepts/signature-validation */
export const verifyCall: Verify = (request, secrets) =>
	assertSigned("v3", request, tokensOf(secrets));

/**
 * Messages are documented to be signed the older way, which covers neither query nor body, and come signed the newer way too.
 * A request that carries anything of the newer way is judged by that alone.
 * https://www.plivo.com/docs/messaging/concepts/signature-validation
 */
export const verifyMessage: Verify = (request, secrets) => {
	const isNewer = versions.v3.some(
		(name) => request.headers[name] !== undefined,
	);
	assertSigned(isNewer ? "v3" : "v2", request, tokensOf(secrets));
};
