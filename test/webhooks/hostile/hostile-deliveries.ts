import * as fc from "fast-check";
import type { Example } from "#shared/webhook/example.ts";
import { pathsIn, planted } from "./hostile-json.ts";
import { hostileJson, hostileLeaves, hostileNames } from "./hostile-values.ts";

/** What a provider would send in place of an example after somebody typed something odd. */
export type Change = Pick<Example, "body" | "query">;

const names = fc.constantFrom("", "", ...hostileNames);

const inJson = (body: string): fc.Arbitrary<string> => {
	const payload: unknown = JSON.parse(body);
	return fc
		.tuple(
			fc.constantFrom(...pathsIn(payload)),
			fc.constantFrom(...hostileJson),
			names,
		)
		.map(([path, json, name]) =>
			planted(payload, path, json, name && `${JSON.stringify(name)}:${json}`),
		);
};

/** One value is another, and there may be a parameter more. */
const inParameters = (text: string): fc.Arbitrary<string> => {
	const sent = [...new URLSearchParams(text)];
	return fc
		.tuple(
			fc.nat({ max: Math.max(0, sent.length - 1) }),
			fc.constantFrom(...hostileLeaves),
			names,
		)
		.map(([index, value, extra]) =>
			new URLSearchParams([
				...sent.map(([name, own], at): [string, string] => [
					name,
					at === index ? value : own,
				]),
				...(extra ? [[extra, value] satisfies [string, string]] : []),
			]).toString(),
		);
};

export const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

export const hostileDeliveries = ({
	body,
	query,
}: Example): fc.Arbitrary<Change> => {
	const bodies = isJson(body) ? inJson(body) : inParameters(body);
	return fc.oneof(
		...(body ? [bodies.map((one) => ({ body: one, query }))] : []),
		...(query
			? [inParameters(query).map((one) => ({ body, query: one }))]
			: []),
	);
};
