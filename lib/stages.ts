import type * as z from "zod/mini";
import { type Stage, stageSchema } from "./stage.ts";

const printed = (value: unknown): string => JSON.stringify(value) ?? "missing";

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
	path.reduce<unknown>(
		(inner, key) =>
			typeof inner === "object" && inner !== null
				? Reflect.get(inner, key)
				: undefined,
		value,
	);

const complaint = (name: string, value: unknown, issue: z.core.$ZodIssue) => {
	const field = ["stages", name, ...issue.path].join(".");
	return issue.code === "unrecognized_keys"
		? `${field} has ${issue.keys.join(", ")}, which nothing reads: see lib/stage.ts for what it may have`
		: `${field} is ${printed(at(value, issue.path))}: ${issue.message}`;
};

/**
 * The stage called `name`, from the context `stages` of cdk.json.
 * Throws saying what was got and what to write instead, for all that is wrong at once.
 */
export const stageOf = (stages: unknown, name: unknown): Stage => {
	if (typeof name !== "string" || !/^[a-z][a-z0-9]{0,15}$/.test(name))
		throw new Error(
			`The stage is called ${printed(name)}: use up to 16 small letters and digits, like prod`,
		);
	const known = Object.keys(Object(stages));
	if (!known.includes(name))
		throw new Error(
			`There is no stage ${printed(name)}: use one of ${known.join(", ") || "none yet"}, or add it to "stages" in cdk.json`,
		);
	const value = at(stages, [name]);
	const { success, data, error } = stageSchema.safeParse(value);
	if (success) return { name, ...data };
	throw new Error(
		error.issues.map((issue) => complaint(name, value, issue)).join("\n"),
	);
};
