import { describe, expect, it } from "vitest";
import { ofType, synthesized } from "./synthesized.ts";

const stack = synthesized({ retain: true });

const only = (type: string) => {
	const found = ofType(stack, type);
	expect(found).toHaveLength(1);
	return found[0]?.properties;
};

describe("the users", () => {
	it("are made by hand, with a second factor and a strong password", () => {
		expect(only("AWS::Cognito::UserPool")).toMatchObject({
			AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
			MfaConfiguration: "ON",
			EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
			Policies: { PasswordPolicy: { MinimumLength: 12 } },
			DeletionProtection: "ACTIVE",
		});
	});

	it("sign in with no secret in the client and no hosted page", () => {
		expect(only("AWS::Cognito::UserPoolClient")).toMatchObject({
			AllowedOAuthFlowsUserPoolClient: false,
			PreventUserExistenceErrors: "ENABLED",
		});
	});
});
