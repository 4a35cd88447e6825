import { randomInt } from "node:crypto";
import type { Example } from "#shared/webhook/example.ts";

const hex = "0123456789abcdef";
const digits = "0123456789";
const lower = "abcdefghijklmnopqrstuvwxyz";

/** A whole number from 0 to below `end`. */
type Below = (end: number) => number;

/** What a character may become. */
const alternatives = (
	character: string,
	isHex: boolean,
	isFirst: boolean,
): string => {
	if (!/[0-9a-z]/i.test(character)) return character;
	// A number that began with 0 would be none in JSON.
	if (isFirst && /\d/.test(character)) return digits.slice(1);
	if (isHex) return hex;
	if (/\d/.test(character)) return digits;
	return /[a-z]/.test(character) ? lower : lower.toUpperCase();
};

/** Everything up to the last underscore (`evt_`, `cs_live_`), or two capitals (`CA`, `SM`). */
const prefixOf = (id: string): string =>
	/^(.*_|[A-Z]{2}(?=[0-9a-f]))/.exec(id)?.[1] ?? "";

/** Another id of the same shape: prefix and length stay, letters stay letters, digits digits, hex hex. */
export const freshId = (id: string, below: Below = randomInt): string => {
	const prefix = prefixOf(id);
	const rest = id.slice(prefix.length);
	const isHex = /^[0-9a-f-]+$/.test(rest) && /[a-f]/.test(rest);
	const fresh = [...rest].map((one, index) => {
		const characters = alternatives(one, isHex, index === 0);
		return characters.charAt(below(characters.length));
	});
	return prefix + fresh.join("");
};

/** The example as another delivery: each of its ids has a fresh one in its place, wherever it stands. */
export const freshDelivery = (example: Example): Example => {
	const replacements = example.ids.map((id) => [id, freshId(id)] as const);
	const renew = (text: string): string =>
		replacements.reduce(
			(renewed, [id, other]) => renewed.replaceAll(id, other),
			text,
		);
	return {
		...example,
		query: example.query && renew(example.query),
		headers:
			example.headers &&
			Object.fromEntries(
				Object.entries(example.headers).map(([name, value]) => [
					name,
					renew(value),
				]),
			),
		body: renew(example.body),
		ids: replacements.map(([, other]) => other),
	};
};
