/** ISO 8601 with an offset -> in UTC; undefined where it is absent or something else. */
export const toIso = (text: string | undefined): string | undefined => {
	const isTime = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(text ?? "");
	const time = isTime ? Date.parse(text ?? "") : Number.NaN;
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
};

/** `2026-09-21 14:13:20`, UTC, as the older SMS API writes it. */
export const toIsoFromUtc = (text: string | undefined): string | undefined =>
	toIso(text?.replace(/^(\S+) (\S+)$/, "$1T$2Z"));

/** Whole seconds; undefined where it is absent or something else. */
export const toSeconds = (text: string | undefined): number | undefined =>
	text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
