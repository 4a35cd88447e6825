import { Duration, Validations } from "aws-cdk-lib";
import { HttpUserPoolAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import {
	AccountRecovery,
	Mfa,
	UserPool,
	type UserPoolClient,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { removalPolicyOf } from "../removal-policy.ts";
import { type FunctionDefaults, NodeFunction } from "./function.ts";
import type { PublicApi } from "./public-api.ts";

/** Who may look things up, and the function that does it for them. */
export class AdminApi extends Construct {
	readonly fn: NodeFunction;
	readonly users: UserPool;
	readonly client: UserPoolClient;

	constructor(scope: Construct, id: string, defaults: FunctionDefaults) {
		super(scope, id);
		this.fn = new NodeFunction(this, "Function", {
			...defaults,
			name: "admin",
			description: "Answers the admin API",
			timeoutSeconds: 10,
		});
		this.fn.knows({ DEFAULT_COUNTRY: defaults.stage.defaultCountry });
		this.users = new UserPool(this, "Users", {
			userPoolName: `hookswitch-${defaults.stage.name}`,
			selfSignUpEnabled: false,
			signInAliases: { email: true },
			mfa: Mfa.REQUIRED,
			mfaSecondFactor: { otp: true, sms: false },
			accountRecovery: AccountRecovery.EMAIL_ONLY,
			passwordPolicy: {
				minLength: 12,
				requireLowercase: true,
				requireUppercase: true,
				requireDigits: true,
				requireSymbols: true,
				tempPasswordValidity: Duration.days(3),
			},
			deletionProtection: defaults.stage.retain,
			removalPolicy: removalPolicyOf(defaults.stage),
		});
		this.client = this.users.addClient("Client", {
			authFlows: { userSrp: true, userPassword: true },
			disableOAuth: true,
			preventUserExistenceErrors: true,
			idTokenValidity: Duration.hours(1),
			accessTokenValidity: Duration.hours(1),
			refreshTokenValidity: Duration.days(1),
		});
		Validations.of(this.users).acknowledge({
			id: "AwsSolutions-COG8",
			reason:
				"A handful of admins, made by hand and each with a second factor: the plus tier's risk scoring has little to go by.",
		});
	}

	/** Answers these routes to whoever has a token of the user pool. */
	answers(api: PublicApi, routeKeys: readonly string[]): void {
		api.route(
			this.fn,
			routeKeys,
			new HttpUserPoolAuthorizer("Admins", this.users, {
				userPoolClients: [this.client],
			}),
		);
	}
}
