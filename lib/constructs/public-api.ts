import { CfnOutput, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
	DomainName,
	HttpApi,
	type HttpMethod,
	type HttpRoute,
	HttpStage,
	type IHttpRouteAuthorizer,
	LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { Construct } from "constructs";
import type { Stage } from "../stage.ts";
import type { NodeFunction } from "./function.ts";
import { StageLogGroup } from "./log-group.ts";

/**
 * Neither path nor query: a provider that cannot sign carries its token there.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 */
const accessLogFormat = AccessLogFormat.custom(
	JSON.stringify({
		requestId: "$context.requestId",
		method: "$context.httpMethod",
		route: "$context.routeKey",
		status: "$context.status",
		latencyMilliseconds: "$context.responseLatency",
		error: "$context.error.message",
		integrationError: "$context.integrationErrorMessage",
	}),
);

/** The HTTP API in front of every webhook and of the admin API. */
export class PublicApi extends Construct {
	readonly api: HttpApi;
	/** `https://host`, the beginning of every URL of the stage. */
	readonly baseUrl: string;

	constructor(
		scope: Construct,
		id: string,
		{ stage }: { readonly stage: Stage },
	) {
		super(scope, id);
		this.api = new HttpApi(this, "HttpApi", {
			apiName: `hookswitch-${stage.name}`,
			createDefaultStage: false,
		});
		const domainName = this.domainOf(stage);
		new HttpStage(this, "Stage", {
			httpApi: this.api,
			stageName: "$default",
			autoDeploy: true,
			throttle: stage.throttle,
			accessLogSettings: {
				destination: new LogGroupLogDestination(
					// Under this prefix API Gateway needs no resource policy, of which an account may have ten.
					new StageLogGroup(this, "AccessLog", {
						stage,
						name: "api",
						prefix: "/aws/vendedlogs",
					}),
				),
				format: accessLogFormat,
			},
			...(domainName && { domainMapping: { domainName } }),
		});
		this.baseUrl = stage.domainName
			? `https://${stage.domainName}`
			: this.api.apiEndpoint;
	}

	/** Sends requests of these route keys (`POST /webhooks/stripe`) to a function, from anybody where there is no authorizer. */
	route(
		fn: NodeFunction,
		routeKeys: readonly string[],
		authorizer?: IHttpRouteAuthorizer,
	): void {
		const integration = new HttpLambdaIntegration(fn.node.id, fn, {
			// One permission for the function, not one per route.
			scopePermissionToRoute: false,
		});
		for (const routeKey of routeKeys) {
			const [method, path = ""] = routeKey.split(" ");
			const routes = this.api.addRoutes({
				path,
				methods: [method as HttpMethod],
				integration,
				...(authorizer && { authorizer }),
			});
			if (!authorizer) routes.forEach(acknowledgeOpen);
		}
	}

	private domainOf({ domainName, certificateArn }: Stage) {
		if (!domainName || !certificateArn) return undefined;
		const domain = new DomainName(this, "Domain", {
			domainName,
			certificate: Certificate.fromCertificateArn(
				this,
				"Certificate",
				certificateArn,
			),
		});
		new CfnOutput(this, "DomainTarget", {
			description: `What the DNS record of ${domainName} points to`,
			value: domain.regionalDomainName,
		});
		return domain;
	}
}

const acknowledgeOpen = (route: HttpRoute): void =>
	Validations.of(route).acknowledge({
		id: "AwsSolutions-APIG4",
		reason:
			"The provider's signature authorizes the call, and the function behind the route verifies it.",
	});
