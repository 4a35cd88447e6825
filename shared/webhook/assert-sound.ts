import { MalformedError } from "#shared/errors.ts";

/** As exact as any provider is: it becomes part of a key, which has an end. */
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;
const isTime = (name: string): boolean =>
	/^at$|At$|^currentPeriod(Start|End)$/.test(name);

/** Well under what a key of the table may have, whatever is written before and after it, another of these too. */
const maxKeyBytes = 500;

const fitsKey = (text: string): boolean =>
	Buffer.byteLength(text) <= maxKeyBytes;

const isSound = (name: string, value: unknown): boolean => {
	if (value === undefined) return true;
	// Known not to be planned, or no longer; but everything happens at some time.
	if (value === null && /At$/.test(name)) return true;
	if (isTime(name)) return time.test(String(value));
	if (name === "amount") return Number.isSafeInteger(value);
	if (name === "id")
		return typeof value === "string" && value !== "" && fitsKey(value);
	// A mail's recipient is part of the keys of its record and its suppression.
	if (name === "to") return typeof value === "string" && fitsKey(value);
	return (
		typeof value !== "number" || Math.abs(value) <= Number.MAX_SAFE_INTEGER
	);
};

/**
 * Throws `MalformedError` for what is not as events and identities promise, and could not be stored or sorted: times in ISO 8601
 * UTC, money in minor units, numbers that are exact, ids that name something, what becomes part of a key short enough for it.
 * Every reader passes its provider's values on; here is the one place that looks at them.
 */
export const assertSound = (value: unknown, name = "event"): void => {
	if (value !== null && typeof value === "object") {
		// Names within metadata are somebody else's, and promise nothing.
		for (const [own, one] of Object.entries(value))
			if (own !== "metadata")
				assertSound(one, Array.isArray(value) ? name : own);
	} else if (!isSound(name, value))
		throw new MalformedError(`${name} is out of bounds`);
};
