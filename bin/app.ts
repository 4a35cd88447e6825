import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { HookswitchStack } from "#lib/hookswitch-stack.ts";
import { prepareStage } from "#lib/prepare-stage.ts";

// What `npx cdk synth` and `npx cdk deploy` run: the stage named by `-c stage=`, held against AWS's own rules for templates
// (cdk.json turns what they find into errors) and the AWS Solutions security rules.
const app = new App();
const prepared = await prepareStage({
	stages: app.node.tryGetContext("stages"),
	name: app.node.tryGetContext("stage") ?? "dev",
	outdir: "dist",
});
new HookswitchStack(app, prepared);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
