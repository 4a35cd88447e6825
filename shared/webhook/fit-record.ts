/** Longer than anybody writes or says in one go, and short enough that a record of several such texts is under 400 KB. */
const maxTextLength = 50_000;

/** More lines, variants or attendees than anybody looks at. */
const maxEntries = 500;

const fitText = (text: string): string =>
	text.length > maxTextLength
		? // Half a character is none that could be stored.
			`${text.slice(0, maxTextLength).replace(/[\ud800-\udbff]$/, "")}…`
		: text;

const fitValue = (value: unknown): unknown => {
	if (typeof value === "string") return fitText(value);
	if (Array.isArray(value)) return value.slice(0, maxEntries).map(fitValue);
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, fitValue(one)]),
	);
};

/**
 * An event, of which a record can hold all: texts and lists that are longer are cut, since DynamoDB takes no item over 400 KB and
 * a delivery of 6 MB is not to fail for it. What was received is kept whole.
 */
export const fitRecord = <E extends object>(event: E): E =>
	fitValue(event) as E;
