import type { Example } from "#shared/webhook/example.ts";

const word = "Lorem ipsum dolor sit amet, consectetur adipiscing elit sed do. ";

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const padForm = (body: string, bytes: number): string => {
	let text = body;
	for (let field = 0; text.length < bytes; field++) {
		const rest = bytes - text.length;
		text += `&Padding${field}=${word.replace(/\W/g, "+")}`.slice(
			0,
			Math.max(12, rest),
		);
	}
	return text;
};

/** Texts, each under a name of its own: some providers sign the values one by one. */
const padFields = (bytes: number): Record<string, string> => {
	const fields: Record<string, string> = {};
	let left = bytes;
	for (let field = 100; left > 0; field++) {
		// As long as it is written: two pairs of quotes, a colon and a comma.
		const overhead = `padding${field}`.length + 6;
		fields[`padding${field}`] = word.slice(0, Math.max(0, left - overhead));
		left -= overhead + word.length;
	}
	return fields;
};

const padPayload = (payload: unknown, bytes: number): unknown => {
	if (Array.isArray(payload))
		return payload.map((one, at) => (at === 0 ? padPayload(one, bytes) : one));
	if (!isObject(payload)) return payload;
	// Of an SNS notification only some fields are signed; blanks after the JSON in this one change nothing.
	if (typeof payload.Message === "string")
		return { ...payload, Message: payload.Message + " ".repeat(bytes) };
	return { ...payload, ...padFields(bytes) };
};

const padJson = (body: string, bytes: number): string => {
	const payload: unknown = JSON.parse(body);
	const compact = JSON.stringify(payload).length;
	return JSON.stringify(padPayload(payload, Math.max(0, bytes - compact)));
};

const contentTypeOf = ({ headers = {} }: Example): string =>
	headers["content-type"] ?? "";

/** What `padded` can lengthen. */
export const isPaddable = (example: Example): boolean =>
	example.method === "POST" &&
	(/^application\/x-www-form-urlencoded\b/.test(contentTypeOf(example)) ||
		/^[[{]/.test(example.body));

/** The example with a body of about so many bytes, where it is shorter than that and a form or JSON. */
export const padded = (example: Example, bytes: number): Example => {
	if (!isPaddable(example) || example.body.length >= bytes) return example;
	const pad = /^[[{]/.test(example.body) ? padJson : padForm;
	return { ...example, body: pad(example.body, bytes) };
};
