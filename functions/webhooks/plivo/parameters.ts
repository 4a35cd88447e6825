import { MalformedError } from "#shared/errors.ts";
import { formOf } from "#shared/webhook/form.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { rawQuery, type WebhookRequest } from "#shared/webhook/request.ts";

/** What Plivo says: in the form of a POST, in the query of a GET. Blank means unknown. */
export type Parameters = {
	readonly get: (...names: readonly string[]) => string | undefined;
	/** The first of the names that is there. */
	readonly need: (...names: readonly string[]) => string;
};

/** Of a request at the edge, or of a delivery in a worker. */
export const parametersOf = (said: WebhookRequest | Delivery): Parameters => {
	const query = "url" in said ? rawQuery(said.url) : said.query;
	const sent =
		said.method === "GET" ? new URLSearchParams(query) : formOf(said);
	const get = (...names: readonly string[]): string | undefined =>
		names.map((name) => sent.get(name)).find((value) => value) ?? undefined;
	return {
		get,
		need: (...names) => {
			const value = get(...names);
			if (value === undefined) throw new MalformedError(`no ${names[0]}`);
			return value;
		},
	};
};

/** Digits -> number; undefined where it is absent or something else, as the `-1` of what is not over yet. */
export const toCount = (text: string | undefined): number | undefined =>
	text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;

/** Plivo writes numbers in international form without the `+`. What else calls (SIP addresses, short codes) stays as written. */
export const toNumber = (text: string | undefined): string | undefined =>
	text?.replace(/^(?=[1-9]\d{6,14}$)/, "+");
