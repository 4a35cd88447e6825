type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields | undefined =>
	value !== null && typeof value === "object" && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value))
		: undefined;

/** JSON of an object -> its two parts; undefined where the body is nothing that Mailgun sends. */
export const payloadOf = (
	body: Buffer,
): { readonly signature: Fields; readonly event: Fields } | undefined => {
	let value: unknown;
	try {
		value = JSON.parse(body.toString("utf8"));
	} catch {
		// Whatever it is, it carries no signature. The parser's message quotes it.
		return undefined;
	}
	const payload = fieldsOf(value);
	const signature = fieldsOf(payload?.signature);
	const event = fieldsOf(payload?.["event-data"]);
	return signature && event && { signature, event };
};
