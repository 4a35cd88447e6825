import { SignatureError } from "#shared/errors.ts";
import { assertHmac } from "#shared/webhook/verify/hmac.ts";
import { keysOf, type Verify } from "#shared/webhook/verify/verify.ts";
import { families } from "./headers.ts";

/** None of them is signed; a delivery of Shopify's has them all the same. */
const required = ["topic", "shop-domain", "api-version", "webhook-id"];

/**
 * Base64 HMAC-SHA256 over the bytes as sent, and over nothing else: neither topic, shop nor time is signed.
 * https://shopify.dev/docs/apps/build/webhooks/verify-deliveries
 */
export const verifyShopify: Verify = ({ headers, body }, secrets) => {
	const keys = keysOf(secrets, "apiSecret");
	const family = families.find((prefix) => headers[`${prefix}hmac-sha256`]);
	const signature = family && headers[`${family}hmac-sha256`];
	if (!signature)
		throw new SignatureError("missing-signature", "no x-shopify-hmac-sha256");
	if (!/^[A-Za-z0-9+/]{43}=$/.test(signature))
		throw new SignatureError("malformed-signature", `${family}hmac-sha256`);
	if (body.length === 0) throw new SignatureError("body-mismatch", "no body");
	assertHmac({
		algorithm: "sha256",
		encoding: "base64",
		keys,
		signatures: [signature],
		content: [body],
	});
	const missing = required.find((name) => !headers[`${family}${name}`]);
	if (missing)
		throw new SignatureError("missing-signature", `no ${family}${missing}`);
};
