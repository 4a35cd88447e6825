import type { Example } from "#shared/webhook/example.ts";
import type { Random } from "../random.ts";
import type { Planned } from "./planned.ts";

export const twilioSid = (prefix: string, random: Random): string =>
	prefix + random.text(32, "0123456789abcdef");

/** The recorded form with other values; undefined takes a parameter out of it. */
export const formOf = (
	{ method, query, headers, body }: Example,
	changes: Readonly<Record<string, string | undefined>>,
): Planned["request"] => {
	const form = new URLSearchParams(method === "GET" ? query : body);
	for (const [name, value] of Object.entries(changes))
		if (value === undefined) form.delete(name);
		else form.set(name, value);
	return method === "GET"
		? { method, query: form.toString(), headers, body }
		: { method, headers, body: form.toString() };
};
