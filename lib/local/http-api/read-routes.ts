import * as z from "zod/mini";
import type { permissionsOf } from "../iam/permissions-of.ts";
import type { LocalFunction } from "../lambda/local-function.ts";
import { arnIn } from "../resources/make-context.ts";
import type { Resource } from "../template/deploy-template.ts";
import type { Place } from "../template/pseudo-parameters.ts";
import { readProperties } from "../template/read-properties.ts";
import { resourcesOfType } from "../template/resources-of-type.ts";
import type { Route } from "./answer-request.ts";
import type { JwtAuthorizer } from "./jwt-authorizer.ts";

const integration = z.object({
	IntegrationType: z.literal("AWS_PROXY"),
	IntegrationUri: z.string(),
	PayloadFormatVersion: z.literal("2.0"),
	TimeoutInMillis: z.optional(z.number()),
});

const authorizer = z.object({
	AuthorizerType: z.literal("JWT"),
	IdentitySource: z.tuple([z.literal("$request.header.Authorization")]),
	JwtConfiguration: z.object({
		Issuer: z.string(),
		Audience: z.array(z.string()),
	}),
});

const route = z.object({
	ApiId: z.string(),
	RouteKey: z.string(),
	Target: z.string().check(z.startsWith("integrations/")),
	AuthorizationType: z._default(z.enum(["NONE", "JWT"]), "NONE"),
	AuthorizerId: z.optional(z.string()),
	AuthorizationScopes: z._default(z.array(z.string()), []),
});

const stage = z.object({ StageName: z.literal("$default") });

type Resources = ReadonlyMap<string, Resource>;

const find = (
	resources: Resources,
	reader: Resource,
	id: string,
	type: string,
) => {
	const found = resources.get(id);
	if (found?.type === type) return found;
	throw new Error(`${reader.id} names ${id}, which is not an ${type}`);
};

const readAuthorizer = (
	resources: Resources,
	reader: Resource,
	id: string,
): JwtAuthorizer => {
	const type = "AWS::ApiGatewayV2::Authorizer";
	const found = find(resources, reader, id, type);
	const { JwtConfiguration } = readProperties(authorizer, found);
	const { Issuer, Audience } = JwtConfiguration;
	return { issuer: Issuer, audience: Audience };
};

const findTarget = (
	functions: readonly LocalFunction[],
	reader: Resource,
	uri: string,
) => {
	const found = functions.find(
		({ settings: { arn } }) => uri === arn || uri.includes(`/${arn}/`),
	);
	if (found) return found;
	throw new Error(`${reader.id} names ${uri}, which is not a function here`);
};

/** The source ARN with which API Gateway invokes a function by a route. */
const sourceArn = (place: Place, apiId: string, key: string) => {
	const [method = "", path = ""] = key.split(" ");
	const resource = key === "$default" ? "$default" : `${method}${path}`;
	return arnIn(place, "execute-api", `${apiId}/$default/${resource}`);
};

/**
 * The routes of the HTTP API of a template. Throws for a stage, integration or authorizer that is not supported.
 * A route whose function gives API Gateway no permission has no target.
 */
export const readRoutes = (
	resources: Resources,
	functions: readonly LocalFunction[],
	mayInvoke: ReturnType<typeof permissionsOf>,
	place: Place,
): readonly Route[] => {
	const stages = resourcesOfType(resources, "AWS::ApiGatewayV2::Stage");
	for (const found of stages) readProperties(stage, found);
	if (stages.length === 0) return [];
	const readRoute = (found: Resource): Route => {
		const read = readProperties(route, found);
		const part = find(
			resources,
			found,
			read.Target.slice("integrations/".length),
			"AWS::ApiGatewayV2::Integration",
		);
		const { IntegrationUri, TimeoutInMillis } = readProperties(
			integration,
			part,
		);
		const target = findTarget(functions, part, IntegrationUri);
		const caller = {
			principal: "apigateway.amazonaws.com",
			sourceArn: sourceArn(place, read.ApiId, read.RouteKey),
		};
		return {
			key: read.RouteKey,
			target: mayInvoke(target.settings, caller) ? target : undefined,
			scopes: read.AuthorizationScopes,
			timeoutMs: TimeoutInMillis,
			...(read.AuthorizationType === "JWT" && {
				authorizer: readAuthorizer(resources, found, read.AuthorizerId ?? ""),
			}),
		};
	};
	return resourcesOfType(resources, "AWS::ApiGatewayV2::Route").map(readRoute);
};
