import { MalformedError } from "#shared/errors.ts";
import { toUtc } from "#shared/utc.ts";
import { formOf } from "#shared/webhook/form.ts";
import type { Delivery } from "#shared/webhook/reader.ts";

/** What Twilio says: in the form of a POST, in the query of a GET. Blank means unknown. */
export type Parameters = {
	readonly need: (name: string) => string;
	readonly get: (name: string) => string | undefined;
};

export const parametersOf = (delivery: Delivery): Parameters => {
	const sent =
		delivery.method === "GET"
			? new URLSearchParams(delivery.query)
			: formOf(delivery);
	const get = (name: string): string | undefined => sent.get(name) || undefined;
	return {
		get,
		need: (name) => {
			const value = get(name);
			if (value === undefined) throw new MalformedError(`no ${name}`);
			return value;
		},
	};
};

/** Digits -> number; undefined where it is absent or something else. */
export const toCount = (text: string | undefined): number | undefined =>
	text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/** RFC 2822, as in `Fri, 20 Nov 2026 15:04:05 +0000` -> ISO 8601 UTC. */
export const toIso = (text: string | undefined): string | undefined =>
	toUtc(Date.parse(text ?? ""));
