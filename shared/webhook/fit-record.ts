/** Longer than anybody writes or says in one go, and short enough that a record of several such texts is under 400 KB. */
const maxTextLength = 50_000;

/** More lines, variants or attendees than anybody looks at. */
const maxEntries = 500;

/** What ends in half a character is cut before it. */
const cut = (text: string): string =>
	text.length > maxTextLength
		? `${text.slice(0, maxTextLength).replace(/[\ud800-\udbff]$/, "")}…`
		: text;

/** JSON may escape half a character, which is none that the table takes. */
const fitText = (text: string): string => cut(text).toWellFormed();

const fitValue = (value: unknown): unknown => {
	if (typeof value === "string") return fitText(value);
	if (Array.isArray(value)) return value.slice(0, maxEntries).map(fitValue);
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [
			name.toWellFormed(),
			fitValue(one),
		]),
	);
};

/**
 * An event or identity, of which a record can hold all: texts and lists that are longer are cut, since DynamoDB takes no item over
 * 400 KB and a delivery of 6 MB is not to fail for it; half characters are replaced. What was received is kept whole.
 */
export const fitRecord = <E extends object>(event: E): E =>
	fitValue(event) as E;
