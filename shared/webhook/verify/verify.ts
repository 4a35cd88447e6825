import { timingSafeEqual } from "node:crypto";
import { SignatureError } from "#shared/errors.ts";
import type { WebhookRequest } from "../request.ts";

/** One version of a provider's secret: the JSON object that an admin put into Secrets Manager. */
export type Secret = Readonly<Record<string, unknown>>;

/**
 * Throws `SignatureError` unless the provider sent this request. Passes when any one of `secrets` (current, previous, pending)
 * does. `now` in unix seconds.
 */
export type Verify = (
	request: WebhookRequest,
	secrets: readonly Secret[],
	now: number,
) => void | Promise<void>;

/** The usable strings in a field that holds one string or a list of them; blank ones would let anybody sign. */
export const strings = (field: unknown): string[] =>
	(Array.isArray(field) ? field : [field]).filter(
		(one): one is string => typeof one === "string" && one.trim() !== "",
	);

/** As `strings`, over all versions; throws when there is nothing to verify with. */
export const keysOf = (
	secrets: readonly Secret[],
	...fields: readonly string[]
): string[] => {
	const keys = secrets.flatMap((secret) =>
		fields.flatMap((field) => strings(secret[field])),
	);
	if (keys.length === 0) throw new SignatureError("no-secret");
	return keys;
};

/** Both ways, and negated so that a timestamp that is no number is refused too. Both in unix seconds. */
export const assertFresh = (
	timestamp: number,
	now: number,
	toleranceSeconds: number,
): void => {
	const age = now - timestamp;
	if (!Number.isFinite(age))
		throw new SignatureError("malformed-signature", "timestamp is no number");
	if (age > toleranceSeconds)
		throw new SignatureError(
			"stale-timestamp",
			`signed ${age} s ago, ${toleranceSeconds} s are allowed`,
		);
	if (age < -toleranceSeconds)
		throw new SignatureError(
			"future-timestamp",
			`signed ${-age} s ahead of our clock, ${toleranceSeconds} s are allowed`,
		);
};

/** Constant-time: takes as long for a near miss as for a far one. */
export const equalBytes = (given: Buffer, expected: Buffer): boolean =>
	given.length === expected.length && timingSafeEqual(given, expected);

/** As `equalBytes`, over the text as sent: an encoding that decodes to the same bytes is not the same signature. */
export const equalText = (given: string, expected: string): boolean =>
	equalBytes(Buffer.from(given), Buffer.from(expected));
