import { MalformedError } from "#shared/errors.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { rawQuery, type WebhookRequest } from "#shared/webhook/request.ts";

/** What Vonage says: in the query of a GET, in the JSON of a POST. Blank means unknown. */
export type Said = {
	readonly get: (name: string) => string | undefined;
	readonly need: (name: string) => string;
	/** Whether it is there, be it text or a structure. */
	readonly has: (name: string) => boolean;
};

/** Text of what may be text or a number: Vonage writes durations both ways. */
const toText = (value: unknown): string | undefined =>
	typeof value === "string" || typeof value === "number"
		? String(value)
		: undefined;

const parseObject = (body: Buffer): ReadonlyMap<string, unknown> => {
	let value: unknown;
	try {
		value = JSON.parse(body.toString("utf8"));
	} catch {
		// The parser's own message quotes the text.
		throw new MalformedError("body is no JSON");
	}
	if (value === null || typeof value !== "object" || Array.isArray(value))
		throw new MalformedError("body is no JSON object");
	return new Map(Object.entries(value));
};

/** The query of a request at the edge or of a delivery in a worker. */
export const queryOf = (sent: WebhookRequest | Delivery): URLSearchParams =>
	new URLSearchParams("url" in sent ? rawQuery(sent.url) : sent.query);

/** Throws `MalformedError` for a POST without a JSON object. */
export const said = (sent: WebhookRequest | Delivery): Said => {
	const query = queryOf(sent);
	const fields =
		sent.method === "GET"
			? new Map<string, unknown>(query)
			: parseObject(sent.body);
	const get = (name: string): string | undefined =>
		toText(fields.get(name)) || undefined;
	return {
		get,
		has: (name) => fields.has(name),
		need: (name) => {
			const value = get(name);
			if (value === undefined) throw new MalformedError(`no ${name}`);
			return value;
		},
	};
};

/** As `said`, for an answer that somebody on the phone waits for: what cannot be read says nothing. */
export const saidIfAnything = (sent: WebhookRequest): Said["get"] => {
	try {
		return said(sent).get;
	} catch (error) {
		if (error instanceof MalformedError) return () => undefined;
		throw error;
	}
};
