import { App, Validations } from "aws-cdk-lib";
import { CfnRoute } from "aws-cdk-lib/aws-apigatewayv2";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { CfnBucket } from "aws-cdk-lib/aws-s3";
import { CfnQueue } from "aws-cdk-lib/aws-sqs";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { InlineRole } from "#lib/constructs/inline-role.ts";
import type { HookswitchStack } from "#lib/hookswitch-stack.ts";
import { stageWith } from "./stage-example.ts";
import { addStack } from "./synthesized.ts";

/** As `npx cdk synth` does. Throws with the report for what any rule has against the template. */
const check = (
	fields: Readonly<Record<string, unknown>>,
	spoil: (stack: HookswitchStack) => void = () => {},
): void => {
	const app = new App({
		context: {
			"@aws-cdk/aws-iam:minimizePolicies": true,
			"@aws-cdk/core:validateAgainstDefaultRules": true,
			"@aws-cdk/core:failSynthOnValidationErrors": true,
		},
	});
	spoil(addStack(app, stageWith(fields)));
	Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
	app.synth();
};

/** What can be wrong with a template, in the words of the rule that says so. */
const faults: Readonly<Record<string, (stack: HookswitchStack) => void>> = {
	// A bucket that anybody may read.
	"AwsSolutions-S10": (stack) => {
		new CfnBucket(stack, "Open");
	},
	// A right wider than what is explained.
	"AwsSolutions-IAM5[Action::s3:Get*]": (stack) => {
		new InlineRole(stack, "Wide").addToPrincipalPolicy(
			new PolicyStatement({ actions: ["s3:Get*"], resources: ["*"] }),
		);
	},
	// An open route that is no webhook.
	"AwsSolutions-APIG4": (stack) => {
		new CfnRoute(stack, "Open route", {
			apiId: "api",
			routeKey: "GET /api/everything",
		});
	},
	// A queue that CloudFormation refuses.
	"99999": (stack) => {
		new CfnQueue(stack, "Slow", { visibilityTimeout: 99_999 });
	},
};

describe("AWS's rules for templates and the AWS Solutions rules", () => {
	it("have nothing against a stage with everything", () => {
		check({
			retain: true,
			alarmEmail: "alarm@example.com",
			domainName: "hooks.example.com",
			certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/1",
		});
	});

	it("find every fault", () => {
		let report = "";
		try {
			check({}, (stack) => {
				for (const add of Object.values(faults)) add(stack);
			});
		} catch (error) {
			report = String(error);
		}
		for (const words of Object.keys(faults)) expect(report).toContain(words);
	});
});
