import * as z from "zod/mini";

export type Statement = {
	readonly effect: "Allow" | "Deny";
	readonly actions: readonly string[];
	readonly resources: readonly string[];
};

const texts = z.union([z.string(), z.array(z.string())]);

const understoodCondition = /^(ForAllValues:)?String(Equals|Like)$/;

// Strict: NotAction, NotResource and Principal would change what a statement means.
const statement = z.strictObject({
	Sid: z.optional(z.string()),
	Effect: z.enum(["Allow", "Deny"]),
	Action: texts,
	Resource: texts,
	Condition: z.optional(
		z.record(z.string().check(z.regex(understoodCondition)), z.unknown()),
	),
});

/**
 * A policy document, parsed to its statements. Conditions on texts are taken as met; a document with any other kind of
 * condition, or with anything else that is not understood, is refused.
 */
export const policyDocument = z.pipe(
	z.object({ Statement: z.union([z.array(statement), statement]) }),
	z.transform(({ Statement: statements }): readonly Statement[] =>
		[statements].flat().map(({ Effect, Action, Resource }) => ({
			effect: Effect,
			actions: [Action].flat(),
			resources: [Resource].flat(),
		})),
	),
);
