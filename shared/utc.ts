const earliest = Date.parse("0000-01-01T00:00:00.000Z");
const latest = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * Milliseconds since 1970 -> ISO 8601 UTC. Undefined for what is no time (`NaN`, as `Date.parse` says it) or of a year that four
 * digits do not write: among the others it would sort wrongly.
 */
export const toUtc = (milliseconds: number): string | undefined =>
	milliseconds >= earliest && milliseconds <= latest
		? new Date(milliseconds).toISOString()
		: undefined;
