import * as z from "zod/mini";
import { parse, parseJson } from "./parse.ts";

/** A text or a number of a JSON text, whole. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

const isRounded = (one: string): boolean =>
	/^-?\d{16,}$/.test(one) && !Number.isSafeInteger(Number(one));

/**
 * As `parseJson`, but integers that a number cannot hold (above 2^53) are their digits as a text instead of another integer.
 * Throws `MalformedError`.
 */
export const parseJsonLossless = <T>(
	schema: z.ZodMiniType<T>,
	text: string,
): T => {
	const value = parseJson(z.unknown(), text);
	if (!/\d{16}/.test(text)) return parse(schema, value);
	// Quoting could repair what was no JSON; what is looked at here has been parsed before.
	return parseJson(
		schema,
		text.replace(token, (one) => (isRounded(one) ? `"${one}"` : one)),
	);
};

/** An id, whether its provider writes it as a text or as a number. For payloads parsed losslessly. */
export const Id = z.pipe(
	z.union([z.string(), z.number()]),
	z.transform((id) => String(id)),
);
