import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import { parseJson } from "#shared/parse.ts";
import { formOf } from "#shared/webhook/form.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { isUnreplaced } from "./placeholder.ts";

const Row = z.record(z.string(), z.unknown());

/** A number that JSON has rounded is none. */
const textOf = (value: unknown): string[] => {
	if (typeof value === "string") return [value];
	const isExact =
		typeof value === "number" &&
		(Number.isSafeInteger(value) || !Number.isInteger(value));
	return isExact ? [String(value)] : [];
};

const rowOf = ({ body }: Delivery): [string, string][] => {
	const text = body.toString("utf8");
	return text.trimStart().startsWith("{")
		? Object.entries(parseJson(Row, text)).flatMap(([name, value]) =>
				textOf(value).map((one): [string, string] => [name, one]),
			)
		: [];
};

/** What a callback says: in the query whose names an admin chose, in a form, or in a flat JSON object. */
export type Fields = {
	/** The first of these names that has a value. */
	readonly get: (...names: readonly string[]) => string | undefined;
	readonly need: (...names: readonly string[]) => string;
	/** As `get`, of what a person wrote: nothing in it is taken for a placeholder. */
	readonly getText: (...names: readonly string[]) => string | undefined;
	readonly names: readonly string[];
};

/** Names count in any case; blank values and placeholders that were not replaced are none. */
export const fieldsOf = (delivery: Delivery): Fields => {
	const sent = [
		...rowOf(delivery),
		...formOf(delivery),
		...new URLSearchParams(delivery.query),
	];
	const find = (
		names: readonly string[],
		isValue: (text: string) => boolean,
	): string | undefined =>
		names
			.map((wanted) =>
				sent.find(
					([name, value]) => name.toLowerCase() === wanted && isValue(value),
				),
			)
			.find((found) => found !== undefined)?.[1];
	const get = (...names: readonly string[]): string | undefined =>
		find(names, (value) => value.trim() !== "" && !isUnreplaced(value));
	return {
		get,
		getText: (...names) => find(names, (value) => value !== ""),
		need: (...names) => {
			const value = get(...names);
			if (value === undefined) throw new MalformedError(`no ${names[0]}`);
			return value;
		},
		names: sent.map(([name]) => name),
	};
};

const isoWithOffset = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/;

/** ISO 8601 UTC of a time that names its offset; VoIP.ms writes most in the account's own zone, which it does not name. */
export const toIso = (text: string | undefined): string | undefined => {
	if (!isoWithOffset.test(text ?? "")) return undefined;
	const time = Date.parse(text ?? "");
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
};

/** `00:01:02` or `62` -> 62 */
export const toSeconds = (text: string | undefined): number | undefined => {
	if (!/^\d+(:\d\d){0,2}$/.test(text ?? "")) return undefined;
	return (text ?? "")
		.split(":")
		.reduce((seconds, part) => seconds * 60 + Number(part), 0);
};
