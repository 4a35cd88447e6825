import { describe, expect, it } from "vitest";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { readable } from "./readable.ts";
import { adminRouteKeys, ofType, synthesized } from "./synthesized.ts";

const stack = synthesized();

const propertiesOf = (type: string) =>
	ofType(stack, type).map(({ properties }) => Object(properties));

const integrationOf = (route: { Target: unknown }) =>
	Object(stack.Resources[Object(route.Target)["Fn::Join"][1][1].Ref])
		.Properties;

const functionOf = (route: { Target: unknown }) =>
	readable(integrationOf(route).IntegrationUri, stack);

const routes = new Map(
	propertiesOf("AWS::ApiGatewayV2::Route").map((route) => [
		route.RouteKey,
		route,
	]),
);

const webhooks = providers.flatMap((provider) =>
	webhooksOf(provider).map((webhook) => ({
		...webhook,
		name: `hookswitch-dev-webhooks-${provider.name}-${webhook.id.split("/").at(-1)}`,
	})),
);

describe("the API", () => {
	it.each(webhooks)(
		"routes every path, alias and method of $id to its function",
		({ name, paths, methods }) => {
			for (const path of paths)
				for (const method of methods) {
					const route = routes.get(`${method} ${path}`);
					expect(functionOf(route)).toBe(name);
					expect(route.AuthorizationType).toBe("NONE");
				}
		},
	);

	it("routes the admin API to its function, for holders of a token only", () => {
		for (const routeKey of adminRouteKeys) {
			const route = routes.get(routeKey);
			expect(functionOf(route)).toBe("hookswitch-dev-admin");
			expect(route.AuthorizationType).toBe("JWT");
			expect(route.AuthorizerId).toBeDefined();
			expect(route.AuthorizationScopes).toBeUndefined();
		}
	});

	it("has no other route", () => {
		const expected = webhooks.flatMap(({ paths, methods }) =>
			paths.flatMap((path) => methods.map((method) => `${method} ${path}`)),
		);
		expect([...routes.keys()].sort()).toEqual(
			[...expected, ...adminRouteKeys].sort(),
		);
	});

	it("believes tokens of its own user pool and client only", () => {
		expect(
			readable(propertiesOf("AWS::ApiGatewayV2::Authorizer"), stack),
		).toMatchObject([
			{
				AuthorizerType: "JWT",
				IdentitySource: ["$request.header.Authorization"],
				JwtConfiguration: {
					Audience: ["UserPoolClient"],
					Issuer:
						"https://cognito-idp.AWS::Region.amazonaws.com/hookswitch-dev",
				},
			},
		]);
	});

	it("hands over payload 2.0", () => {
		for (const route of routes.values())
			expect(integrationOf(route)).toMatchObject({
				IntegrationType: "AWS_PROXY",
				PayloadFormatVersion: "2.0",
			});
	});

	it("may invoke each function by one permission, and no one else may", () => {
		const permissions = propertiesOf("AWS::Lambda::Permission").filter(
			({ Principal }) => Principal === "apigateway.amazonaws.com",
		);
		expect(
			permissions
				.map(({ FunctionName }) => readable(FunctionName, stack))
				.sort(),
		).toEqual(
			[...webhooks.map(({ name }) => name), "hookswitch-dev-admin"].sort(),
		);
		for (const { SourceArn } of permissions)
			expect(readable(SourceArn, stack)).toMatch(
				/:execute-api:AWS::Region:AWS::AccountId:hookswitch-dev\/\*\/\*\/\*$/,
			);
	});

	it("is throttled as configured and deploys itself", () => {
		const [stage] = synthesizedStage({
			throttle: { rateLimit: 7, burstLimit: 9 },
		});
		expect(stage).toMatchObject({
			StageName: "$default",
			AutoDeploy: true,
			DefaultRouteSettings: {
				ThrottlingRateLimit: 7,
				ThrottlingBurstLimit: 9,
			},
		});
	});

	it("logs every call, but neither its path nor its query", () => {
		const [stage] = synthesizedStage({});
		const { Format } = Object(stage).AccessLogSettings;
		expect(Object.values(JSON.parse(Format)).sort()).toEqual([
			"$context.error.message",
			"$context.httpMethod",
			"$context.integrationErrorMessage",
			"$context.requestId",
			"$context.responseLatency",
			"$context.routeKey",
			"$context.status",
		]);
	});
});

const synthesizedStage = (fields: Readonly<Record<string, unknown>>) =>
	ofType(synthesized(fields), "AWS::ApiGatewayV2::Stage").map(
		({ properties }) => properties,
	);
