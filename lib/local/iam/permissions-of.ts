import * as z from "zod/mini";
import { matchesPattern } from "../match-pattern.ts";
import type { Resource } from "../template/deploy-template.ts";
import { readProperties } from "../template/read-properties.ts";
import { resourcesOfType } from "../template/resources-of-type.ts";

const permission = z.object({
	Action: z.string(),
	FunctionName: z.string(),
	Principal: z.string(),
	SourceArn: z.optional(z.string()),
});

export type Caller = {
	readonly principal: string;
	readonly sourceArn: string;
};

/** Whether an `AWS::Lambda::Permission` of the template lets a service invoke a function. */
export const permissionsOf = (resources: ReadonlyMap<string, Resource>) => {
	const permissions = resourcesOfType(resources, "AWS::Lambda::Permission").map(
		(resource) => readProperties(permission, resource),
	);
	return (
		lambda: { readonly name: string; readonly arn: string },
		{ principal, sourceArn }: Caller,
	): boolean =>
		permissions.some(
			({ Action, FunctionName, Principal, SourceArn = "*" }) =>
				["lambda:InvokeFunction", "lambda:*"].includes(Action) &&
				[lambda.name, lambda.arn].includes(FunctionName) &&
				Principal === principal &&
				matchesPattern(SourceArn, sourceArn),
		);
};
