import { createVerify, type KeyObject } from "node:crypto";
import { SignatureError } from "#shared/errors.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import {
	assertFresh,
	keysOf,
	type Verify,
} from "#shared/webhook/verify/verify.ts";
import { verificationKeys } from "./verification-keys.ts";

/** SendGrid tries for 24 hours, and nobody says that it signs a retry anew. */
const retrySeconds = 25 * 60 * 60;
const aheadSeconds = 5 * 60;

const headerOf = (
	{ headers }: WebhookRequest,
	name: "signature" | "timestamp",
): string => {
	const value = headers[`x-twilio-email-event-webhook-${name}`];
	if (!value)
		throw new SignatureError("missing-signature", `no webhook ${name} header`);
	return value;
};

/** Base64 has several spellings of the same bytes: only the one that an encoder writes is taken. */
const signatureBytes = (text: string): Buffer => {
	const bytes = Buffer.from(text, "base64");
	if (bytes.length === 0 || bytes.toString("base64") !== text)
		throw new SignatureError("malformed-signature", "no base64");
	return bytes;
};

const signs = (
	key: KeyObject,
	signature: Buffer,
	content: readonly (string | Buffer)[],
): boolean => {
	const verify = createVerify("sha256");
	for (const piece of content) verify.update(piece);
	try {
		return verify.verify({ key, dsaEncoding: "der" }, signature);
	} catch {
		// Bytes that are no DER signature.
		return false;
	}
};

/**
 * ECDSA over the timestamp and the body, byte for byte. A new key replaces the old one at once, so the secret holds a list.
 * https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features
 */
export const verifySendgrid: Verify = (request, secrets, now) => {
	const keys = verificationKeys(keysOf(secrets, "verificationKeys"));
	if (keys.length === 0) throw new SignatureError("no-secret");
	const signature = signatureBytes(headerOf(request, "signature"));
	const timestamp = headerOf(request, "timestamp");
	if (!/^\d{1,12}$/.test(timestamp))
		throw new SignatureError("malformed-signature", "timestamp");
	const seconds = Number(timestamp);
	assertFresh(seconds, now, seconds > now ? aheadSeconds : retrySeconds);
	if (!keys.some((key) => signs(key, signature, [timestamp, request.body])))
		throw new SignatureError(
			"signature-mismatch",
			"wrong key, or timestamp or body changed",
		);
};
