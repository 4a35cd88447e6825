import { MalformedError } from "#shared/errors.ts";

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const isTime = (name: string): boolean =>
	/^at$|At$|^currentPeriod(Start|End)$/.test(name);

/** Well under what a key of the table may have, whatever is written before and after it. */
const maxIdLength = 500;

const isSound = (name: string, value: unknown): boolean => {
	if (value === undefined) return true;
	// Known not to be planned, or no longer; but everything happens at some time.
	if (value === null && /At$/.test(name)) return true;
	if (isTime(name)) return time.test(String(value));
	if (name === "amount") return Number.isSafeInteger(value);
	if (name === "id")
		return (
			typeof value === "string" && value !== "" && value.length <= maxIdLength
		);
	return (
		typeof value !== "number" || Math.abs(value) <= Number.MAX_SAFE_INTEGER
	);
};

/**
 * Throws `MalformedError` for what is not as events and identities promise, and could not be stored or sorted: times in ISO 8601
 * UTC, money in minor units, numbers that are exact, ids that name something. Every reader passes its provider's values on; here
 * is the one place that looks at them.
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
