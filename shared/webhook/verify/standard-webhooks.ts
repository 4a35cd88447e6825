import { SignatureError } from "#shared/errors.ts";
import type { WebhookRequest } from "../request.ts";
import { assertHmac } from "./hmac.ts";
import { assertFresh, keysOf, type Verify } from "./verify.ts";

const toleranceSeconds = 5 * 60;

/** `whsec_<base64>` -> key bytes. A key that decodes to nothing would let anybody sign. */
const keyBytes = (secret: string): Buffer[] => {
	const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
	return key.length > 0 ? [key] : [];
};

const headerOf = ({ headers }: WebhookRequest, name: string): string => {
	const value = headers[name];
	if (!value) throw new SignatureError("missing-signature", `no ${name}`);
	return value;
};

/**
 * Standard Webhooks: `<prefix>-id`, `<prefix>-timestamp` and `<prefix>-signature` (`v1,<base64> v1,<base64> ...`) over
 * `id.timestamp.body`.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const standardWebhooks =
	(prefix: "webhook" | "svix", field = "webhookSecret"): Verify =>
	(request, secrets, now) => {
		const keys = keysOf(secrets, field).flatMap(keyBytes);
		if (keys.length === 0) throw new SignatureError("no-secret");
		const id = headerOf(request, `${prefix}-id`);
		const timestamp = headerOf(request, `${prefix}-timestamp`);
		const signatures = headerOf(request, `${prefix}-signature`)
			.split(" ")
			.flatMap((one) => (one.startsWith("v1,") ? [one.slice(3)] : []));
		if (!/^\d+$/.test(timestamp))
			throw new SignatureError("malformed-signature", "timestamp");
		assertFresh(Number(timestamp), now, toleranceSeconds);
		assertHmac({
			algorithm: "sha256",
			encoding: "base64",
			keys,
			signatures,
			content: [`${id}.${timestamp}.`, request.body],
			contentIs: "id, timestamp or body",
		});
	};
