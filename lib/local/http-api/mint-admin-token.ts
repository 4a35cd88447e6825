import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import type { IssuerKeys } from "./signing-key.ts";

export type AdminClaims = {
	readonly issuer: string;
	readonly clientId: string;
	readonly scopes: readonly string[];
	readonly groups: readonly string[];
};

/**
 * An access token as Cognito would give an admin, good for 30 days.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 */
export const mintAdminToken = (
	{ issuer, clientId, scopes, groups }: AdminClaims,
	{ privateKey }: IssuerKeys,
): Promise<string> =>
	new SignJWT({
		client_id: clientId,
		token_use: "access",
		scope: scopes.join(" "),
		username: "local-admin",
		"cognito:groups": [...groups],
	})
		.setProtectedHeader({ alg: "RS256", kid: "local" })
		.setIssuer(issuer)
		.setSubject("local-admin")
		.setJti(randomUUID())
		.setIssuedAt()
		.setExpirationTime("30 days")
		.sign(privateKey);
