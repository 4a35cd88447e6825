/** One value of CallRail's, which is loose with types: a count may come as text, a yes as a word, nothing at all as an empty text. */

export const asText = (value: unknown): string | undefined =>
	typeof value === "string" && value.trim() !== "" ? value : undefined;

export const asCount = (value: unknown): number | undefined => {
	const number = asText(value) === undefined ? value : Number(value);
	return typeof number === "number" && Number.isFinite(number) && number >= 0
		? Math.round(number)
		: undefined;
};

/** Undefined where it says neither yes nor no. */
export const asTruth = (value: unknown): boolean | undefined => {
	const word = typeof value === "boolean" ? String(value) : asText(value);
	const isTrue = word?.toLowerCase() === "true";
	return isTrue || word?.toLowerCase() === "false" ? isTrue : undefined;
};

const isoWithOffset = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/;

/** ISO 8601 UTC. */
export const asTime = (value: unknown): string | undefined => {
	// Without an offset it is some other zone's time.
	if (!isoWithOffset.test(asText(value) ?? "")) return undefined;
	const time = Date.parse(asText(value) ?? "");
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
};

const part = (value: unknown, name: string): unknown =>
	value !== null && typeof value === "object" && Object.hasOwn(value, name)
		? Reflect.get(value, name)
		: undefined;

/** Texts, or what has names, as tags do. */
export const asNames = (value: unknown): string[] | undefined =>
	Array.isArray(value)
		? value.flatMap((one) => asText(one) ?? asText(part(one, "name")) ?? [])
		: undefined;

/** A text, or the sentences of one. */
export const asSentences = (value: unknown): string | undefined =>
	asText(
		Array.isArray(value)
			? value.flatMap((one) => asText(one) ?? []).join(" ")
			: value,
	);

/** A text, or who said what, a phrase a line. */
export const asConversation = (value: unknown): string | undefined =>
	asText(
		Array.isArray(value)
			? value
					.flatMap((one) => {
						const phrase = asText(part(one, "phrase"));
						const speaker = asText(part(one, "speaker"));
						if (phrase === undefined) return [];
						return speaker === undefined ? phrase : `${speaker}: ${phrase}`;
					})
					.join("\n")
			: value,
	);
