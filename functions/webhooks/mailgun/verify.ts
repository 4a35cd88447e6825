import { SignatureError } from "#shared/errors.ts";
import { assertHmac } from "#shared/webhook/verify/hmac.ts";
import {
	assertFresh,
	keysOf,
	type Verify,
} from "#shared/webhook/verify/verify.ts";
import { payloadOf } from "./payload.ts";

/** Mailgun tries for 8 hours, and nobody says that it signs a retry anew. */
const retrySeconds = 9 * 60 * 60;
const aheadSeconds = 5 * 60;

const isText = (value: unknown): value is string => typeof value === "string";

/** As text, which is what is signed. */
const timestampOf = (value: unknown): string | undefined => {
	const text = typeof value === "number" ? String(value) : value;
	return isText(text) && /^\d{1,12}$/.test(text) ? text : undefined;
};

/**
 * HMAC-SHA256 over timestamp and token, by the webhook signing key, which is not the API key. What happened is not signed: only the
 * token names the delivery, so the same token with another story is the same delivery (see the reader).
 * https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 */
export const verifyMailgun: Verify = ({ body }, secrets, now) => {
	const keys = keysOf(secrets, "webhookSigningKey");
	const signed = payloadOf(body)?.signature;
	if (!signed)
		throw new SignatureError("missing-signature", "no signature in the body");
	const timestamp = timestampOf(signed.timestamp);
	if (timestamp === undefined)
		throw new SignatureError("malformed-signature", "timestamp");
	const { token } = signed;
	if (!isText(token) || token === "")
		throw new SignatureError("malformed-signature", "token");
	const seconds = Number(timestamp);
	assertFresh(seconds, now, seconds > now ? aheadSeconds : retrySeconds);
	assertHmac({
		algorithm: "sha256",
		encoding: "hex",
		keys,
		// A subaccount's deliveries carry its parent's signature too.
		signatures: [signed.signature, signed["parent-signature"]].filter(isText),
		content: [timestamp, token],
		contentIs: "timestamp or token",
	});
};
