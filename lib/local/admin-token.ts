import type { Route } from "./http-api/answer-request.ts";
import { mintAdminToken } from "./http-api/mint-admin-token.ts";
import type { IssuerKeys } from "./http-api/signing-key.ts";
import type { Resource } from "./template/deploy-template.ts";
import { resourcesOfType } from "./template/resources-of-type.ts";

/** A token that opens every route with an authorizer, and belongs to every group, of a stack; nothing if no route asks for one. */
export const adminTokenFor = async (
	routes: readonly Route[],
	resources: ReadonlyMap<string, Resource>,
	keys: IssuerKeys,
): Promise<string | undefined> => {
	const guarded = routes.filter(({ authorizer }) => authorizer);
	const authorizer = guarded[0]?.authorizer;
	if (!authorizer) return undefined;
	const groups = resourcesOfType(resources, "AWS::Cognito::UserPoolGroup");
	return mintAdminToken(
		{
			issuer: authorizer.issuer,
			clientId: authorizer.audience[0] ?? "",
			scopes: [...new Set(guarded.flatMap(({ scopes }) => scopes))],
			groups: groups.map(({ ref }) => ref),
		},
		keys,
	);
};
