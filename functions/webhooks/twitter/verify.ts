import { SignatureError } from "#shared/errors.ts";
import { assertHmac } from "#shared/webhook/verify/hmac.ts";
import { keysOf, type Verify } from "#shared/webhook/verify/verify.ts";

/**
 * `x-twitter-webhooks-signature: sha256=<base64>` over the bytes as sent. No time is signed: duplicates are told by their ids.
 * https://docs.x.com/x-api/webhooks/introduction
 */
export const verifyTwitter: Verify = ({ headers, body }, secrets) => {
	const keys = keysOf(secrets, "consumerSecret");
	const header = headers["x-twitter-webhooks-signature"];
	if (!header)
		throw new SignatureError(
			"missing-signature",
			"no x-twitter-webhooks-signature",
		);
	const signature = /^sha256=([A-Za-z0-9+/]{43}=)$/.exec(header)?.[1];
	if (!signature)
		throw new SignatureError(
			"malformed-signature",
			"x-twitter-webhooks-signature",
		);
	// The same key answers challenges, in the same way: what could be a challenge, anybody can have signed by us.
	if (!body.includes("{"))
		throw new SignatureError("body-mismatch", "a body without an object");
	assertHmac({
		algorithm: "sha256",
		encoding: "base64",
		keys,
		signatures: [signature],
		content: [body],
	});
};
