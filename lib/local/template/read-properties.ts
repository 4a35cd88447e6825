import * as z from "zod/mini";
import type { Declared } from "./deploy-template.ts";

/** The properties of a resource in the shape of a schema. Throws an error that names the resource and what is not supported about it. */
export const readProperties = <Schema extends z.core.$ZodType>(
	schema: Schema,
	{ id, type, properties }: Declared,
): z.core.output<Schema> => {
	const parsed = z.core.safeParse(schema, properties);
	if (parsed.success) return parsed.data;
	const reasons = parsed.error.issues.map(
		({ path, message }) => `${path.join(".")}: ${message}`,
	);
	throw new Error(`${id} (${type}): ${reasons.join("; ")}`);
};
