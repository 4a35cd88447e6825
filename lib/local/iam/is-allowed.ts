import { matchesPattern } from "../match-pattern.ts";
import type { Statement } from "./policy-document.ts";

const applies = (
	{ actions, resources }: Statement,
	action: string,
	resource: string,
) =>
	actions.some((pattern) =>
		matchesPattern(pattern.toLowerCase(), action.toLowerCase()),
	) && resources.some((pattern) => matchesPattern(pattern, resource));

/**
 * Whether statements allow an action on every one of the resources: some Allow, no Deny.
 * An action on no resource in particular, such as listing, needs an Allow for `*`.
 */
export const isAllowed = (
	statements: readonly Statement[],
	action: string,
	resources: readonly string[],
): boolean =>
	(resources.length > 0 ? resources : ["*"]).every((resource) => {
		const effects = statements
			.filter((statement) => applies(statement, action, resource))
			.map(({ effect }) => effect);
		return effects.includes("Allow") && !effects.includes("Deny");
	});
