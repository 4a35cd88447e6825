import { errors, jwtVerify } from "jose";
import * as z from "zod/mini";
import type { IssuerKeys } from "./signing-key.ts";

export type JwtAuthorizer = {
	readonly issuer: string;
	readonly audience: readonly string[];
};

/** What a function finds in `requestContext.authorizer.jwt`. */
export type JwtContext = {
	readonly claims: Readonly<Record<string, string>>;
	readonly scopes: readonly string[] | null;
};

export type Authorization =
	| { readonly status: 200; readonly jwt: JwtContext }
	| { readonly status: 401 | 403 };

const identity = z.object({
	exp: z.number(),
	client_id: z.optional(z.string()),
	aud: z.optional(z.union([z.string(), z.array(z.string())])),
	scope: z._default(z.string(), ""),
	scp: z._default(z.array(z.string()), []),
});

/** API Gateway passes every claim on as text, a list as `[a b]`. */
const claimText = (value: unknown) =>
	Array.isArray(value) ? `[${value.join(" ")}]` : String(value);

const bearerToken = (header: string | undefined) =>
	(header ?? "").replace(/^bearer\s+/i, "");

const verify = async (
	token: string,
	{ issuer, audience }: JwtAuthorizer,
	{ publicKey }: IssuerKeys,
	now: Date,
) => {
	const { payload } = await jwtVerify(token, publicKey, {
		algorithms: ["RS256"],
		issuer,
		currentDate: now,
	});
	const { aud, client_id, scope, scp } = identity.parse(payload);
	const parties = aud === undefined ? [client_id] : [aud].flat();
	if (!parties.some((party) => party && audience.includes(party)))
		return undefined;
	const scopes = [...scope.split(" "), ...scp].filter(Boolean);
	return { payload, scopes };
};

/**
 * Decides on a request as API Gateway's JWT authorizer does: 401 unless the token is proven and meant for this API,
 * 403 when the route asks for scopes and the token has none of them.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export const authorizeJwt = async (
	header: string | undefined,
	authorizer: JwtAuthorizer,
	routeScopes: readonly string[],
	keys: IssuerKeys,
	now: Date,
): Promise<Authorization> => {
	try {
		const token = await verify(bearerToken(header), authorizer, keys, now);
		if (!token) return { status: 401 };
		const granted = routeScopes.filter((scope) => token.scopes.includes(scope));
		if (routeScopes.length > 0 && granted.length === 0) return { status: 403 };
		const claims = Object.fromEntries(
			Object.entries(token.payload).map(([name, value]) => [
				name,
				claimText(value),
			]),
		);
		const scopes = routeScopes.length > 0 ? granted : null;
		return { status: 200, jwt: { claims, scopes } };
	} catch (error) {
		if (error instanceof errors.JOSEError) return { status: 401 };
		if (error instanceof z.core.$ZodError) return { status: 401 };
		throw error;
	}
};
