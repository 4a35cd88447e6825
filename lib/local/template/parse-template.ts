import * as z from "zod/mini";

const resource = z.object({
	Type: z.string(),
	Properties: z.optional(z.record(z.string(), z.unknown())),
	DependsOn: z.optional(z.union([z.string(), z.array(z.string())])),
	Condition: z.optional(z.string()),
});

const template = z.object({
	Parameters: z.optional(
		z.record(
			z.string(),
			z.object({
				Default: z.optional(z.union([z.string(), z.number()])),
			}),
		),
	),
	Conditions: z.optional(z.record(z.string(), z.unknown())),
	Resources: z.record(z.string(), resource),
	Outputs: z.optional(z.record(z.string(), z.unknown())),
});

export type Template = z.infer<typeof template>;

/** Parses a CloudFormation template. Throws when it has no resources or they are malformed. */
export const parseTemplate = (value: unknown): Template =>
	template.parse(value);
