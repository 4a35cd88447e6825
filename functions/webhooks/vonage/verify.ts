import { createHash, createHmac } from "node:crypto";
import { SignatureError } from "#shared/errors.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import {
	assertFresh,
	equalText,
	keysOf,
	type Verify,
} from "#shared/webhook/verify/verify.ts";

/** How far Vonage's clock may be ahead of ours. */
const aheadSeconds = 5 * 60;

/** https://datatracker.ietf.org/doc/html/rfc7515#section-3.1 */
const partsOf = ({ headers }: WebhookRequest) => {
	if (!headers.authorization)
		throw new SignatureError("missing-signature", "no authorization");
	const [, header, claims, signature] =
		/^bearer +([\w-]+)\.([\w-]+)\.([\w-]*)$/i.exec(headers.authorization) ?? [];
	if (header === undefined || claims === undefined || !signature)
		throw new SignatureError("malformed-signature", "no signed JWT");
	return { header, claims, signature };
};

const decode = (part: string): ReadonlyMap<string, unknown> => {
	try {
		const value: unknown = JSON.parse(
			Buffer.from(part, "base64url").toString("utf8"),
		);
		return new Map(Object.entries(value ?? {}));
	} catch {
		throw new SignatureError("malformed-signature", "JWT part is no JSON");
	}
};

const numberIn = (
	claims: ReadonlyMap<string, unknown>,
	name: string,
): number | undefined => {
	const value = claims.get(name);
	if (value !== undefined && typeof value !== "number")
		throw new SignatureError("malformed-signature", `${name} is no number`);
	return value;
};

/** Vonage sets no `exp`; one that is set is kept to all the same. */
const assertInTime = (
	claims: ReadonlyMap<string, unknown>,
	now: number,
	windowSeconds: number,
): void => {
	const issuedAt = numberIn(claims, "iat") ?? Number.NaN;
	assertFresh(issuedAt, now, issuedAt > now ? aheadSeconds : windowSeconds);
	if (now >= (numberIn(claims, "exp") ?? Number.POSITIVE_INFINITY))
		throw new SignatureError("stale-timestamp", "expired");
	if (now < (numberIn(claims, "nbf") ?? 0))
		throw new SignatureError("future-timestamp", "not valid yet");
};

/** The signature is over the claims alone; of the body they hold a hash. A GET has none to hash. */
const assertBody = ({ method, body }: WebhookRequest, hash: unknown): void => {
	if (method === "GET" && body.length === 0) return;
	if (hash === undefined && body.length === 0) return;
	const actual = createHash("sha256").update(body).digest("hex");
	if (typeof hash !== "string" || !equalText(hash, actual))
		throw new SignatureError("body-mismatch", "payload_hash");
};

/**
 * A JWT with the account's signature secret, HS256 and nothing else. Whether a repeated call gets a token of its own is not said,
 * so `windowSeconds` is to be longer than a call is repeated for.
 * https://developer.vonage.com/en/getting-started/concepts/webhooks#decoding-signed-webhooks
 */
export const verifyJwt =
	(windowSeconds: number): Verify =>
	(request, secrets, now) => {
		const keys = keysOf(secrets, "signatureSecret");
		const { header, claims, signature } = partsOf(request);
		if (decode(header).get("alg") !== "HS256")
			throw new SignatureError("malformed-signature", "alg is not HS256");
		const isSigned = keys.some((key) =>
			equalText(
				signature,
				createHmac("sha256", key)
					.update(`${header}.${claims}`)
					.digest("base64url"),
			),
		);
		if (!isSigned) throw new SignatureError("signature-mismatch");
		const claimed = decode(claims);
		assertInTime(claimed, now, windowSeconds);
		assertBody(request, claimed.get("payload_hash"));
	};

/** Messages and events are repeated for 24 hours. https://developer.vonage.com/en/messages/concepts/webhooks */
export const repeatedForSeconds = 25 * 60 * 60;
