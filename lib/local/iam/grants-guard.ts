import type { Authorize } from "../emulators/start-emulators.ts";
import type { FunctionSettings } from "../lambda/function-settings.ts";
import type { RoleStatements } from "./check-grants.ts";
import { isAllowed } from "./is-allowed.ts";
import type { Statement } from "./policy-document.ts";

export type GrantsGuard = {
	readonly authorize: Authorize;
	/** The function that an access key belongs to; none for the owner's. */
	readonly nameOf: (accessKeyId: string) => string | undefined;
	/** From here on each function may do only what its role allows. Throws for a function whose role is not in the template. */
	readonly enforce: (
		functions: readonly FunctionSettings[],
		roles: RoleStatements,
	) => void;
};

/** Decides on calls to the emulators by the access key that each function has for itself; other keys are the owner's, who may do anything. */
export const grantsGuard = (log: (line: string) => void): GrantsGuard => {
	const grants = new Map<
		string,
		{ readonly name: string; readonly statements: readonly Statement[] }
	>();
	return {
		authorize: ({ accessKeyId, action, resources }) => {
			const grant = grants.get(accessKeyId);
			if (!grant || isAllowed(grant.statements, action, resources)) return true;
			log(
				`${grant.name} is not allowed ${action} on ${resources.join(", ") || "*"}`,
			);
			return false;
		},
		nameOf: (accessKeyId) => grants.get(accessKeyId)?.name,
		enforce: (functions, roles) => {
			for (const { accessKeyId, name, roleArn } of functions) {
				const statements = roles.get(roleArn);
				if (!statements)
					throw new Error(`${name} has a role that is not in the template`);
				grants.set(accessKeyId, { name, statements });
			}
		},
	};
};
