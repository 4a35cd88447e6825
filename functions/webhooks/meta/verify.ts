import { SignatureError } from "#shared/errors.ts";
import { assertHmac } from "#shared/webhook/verify/hmac.ts";
import { keysOf, type Verify } from "#shared/webhook/verify/verify.ts";

/**
 * `X-Hub-Signature-256: sha256=<hex>` over the bytes as sent, escapes and all. The SHA-1 header beside it proves nothing.
 * No time is signed: duplicates are told by their ids.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads
 */
export const verifyMeta: Verify = ({ headers, body }, secrets) => {
	const keys = keysOf(secrets, "appSecret");
	const header = headers["x-hub-signature-256"];
	if (!header)
		throw new SignatureError("missing-signature", "no x-hub-signature-256");
	const signature = /^sha256=([0-9a-f]{64})$/.exec(header)?.[1];
	if (!signature)
		throw new SignatureError("malformed-signature", "x-hub-signature-256");
	assertHmac({
		algorithm: "sha256",
		encoding: "hex",
		keys,
		signatures: [signature],
		content: [body],
	});
};
