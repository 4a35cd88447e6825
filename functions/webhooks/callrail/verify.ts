import { createHmac } from "node:crypto";
import { SignatureError } from "#shared/errors.ts";
import {
	equalText,
	type Secret,
	strings,
	type Verify,
} from "#shared/webhook/verify/verify.ts";
import { companiesNamedIn } from "./companies.ts";

type Key = {
	readonly key: string;
	/** Whose it is, where the secret says so. */
	readonly company?: string;
};

const keysIn = ({ signingKeys, signingKey }: Secret): Key[] => {
	const byCompany =
		signingKeys !== null && typeof signingKeys === "object"
			? Object.entries(signingKeys)
			: [];
	return [
		...byCompany.flatMap(([company, keys]) =>
			strings(keys).map((key) => ({ key, company })),
		),
		...strings(signingKey).map((key) => ({ key })),
	];
};

/** A company whose key we know may be spoken for with that key only: those who hold one company's key are not to write another's calls. */
const assertOwnKey = (
	fitting: readonly Key[],
	known: readonly Key[],
	body: Buffer,
): void => {
	if (new Set(known.map(({ company }) => company)).size < 2) return;
	const named = companiesNamedIn(body);
	const isNamed = ({ company }: Key): boolean =>
		company !== undefined && named.includes(company);
	if (!known.some(isNamed)) return;
	if (!fitting.some((key) => key.company === undefined || isNamed(key)))
		throw new SignatureError("foreign-sender", "another company's key");
};

/**
 * HMAC-SHA1 over the body, in base64, under a key per company that is used as text. Only the call's start is in the body, which
 * may be days ago when a call is modified, so no time is checked: CallRail never sends again, and a copy has the same id.
 * https://apidocs.callrail.com/#verifying-webhooks
 */
export const verifyCallRail: Verify = ({ headers, body }, secrets) => {
	const known = secrets.flatMap(keysIn);
	if (known.length === 0) throw new SignatureError("no-secret");
	const { signature } = headers;
	if (!signature) throw new SignatureError("missing-signature", "no signature");
	const fitting = known.filter(({ key }) =>
		equalText(signature, createHmac("sha1", key).update(body).digest("base64")),
	);
	if (fitting.length === 0) throw new SignatureError("signature-mismatch");
	assertOwnKey(fitting, known, body);
};
