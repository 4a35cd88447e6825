import type * as z from "zod/mini";
import { MalformedError } from "./errors.ts";
import { isDeeperThan } from "./json-depth.ts";

/** Many times what any provider sends. What walks a payload, and writing it as JSON again, would run out of stack. */
const maxDepth = 200;

/** A path to show: in a payload whose names are the sender's own one is as long as they like. */
export const pathOf = (path: readonly PropertyKey[]): string =>
	path
		.map((name) => String(name).slice(0, 40).toWellFormed())
		.slice(0, 10)
		.join(".") || "payload";

/** Of names that do not belong there zod tells with the object that has them. */
const pathsOf = (
	issue: z.core.$ZodIssue,
): readonly (readonly PropertyKey[])[] =>
	issue.code === "unrecognized_keys"
		? issue.keys.map((name) => [...issue.path, name])
		: [issue.path];

/** Names where and what kind, never the value: issues end up in logs and delivery records. */
const describe = (issues: readonly z.core.$ZodIssue[]): string =>
	issues
		.flatMap((issue) =>
			pathsOf(issue).map((path) => `${pathOf(path)} (${issue.code})`),
		)
		.slice(0, 5)
		.join(", ");

/** Throws `MalformedError` where `value` has another shape. */
export const parse = <T>(schema: z.ZodMiniType<T>, value: unknown): T => {
	const result = schema.safeParse(value);
	if (!result.success)
		throw new MalformedError(
			`unexpected shape: ${describe(result.error.issues)}`,
		);
	return result.data;
};

/** Text -> payload of that shape. Throws `MalformedError`. */
export const parseJson = <T>(schema: z.ZodMiniType<T>, text: string): T => {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		// The parser's own message quotes the text.
		throw new MalformedError("body is no JSON");
	}
	if (isDeeperThan(maxDepth, text))
		throw new MalformedError("body is nested too deeply");
	return parse(schema, value);
};
