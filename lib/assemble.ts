import { App } from "aws-cdk-lib";
import { HookswitchStack } from "./hookswitch-stack.ts";
import type { PreparedStage } from "./prepare-stage.ts";

/**
 * Writes the cloud assembly of a stage to `outdir`, unchecked; its functions' code stays where it was bundled.
 * `templateFile` is relative to `outdir`.
 */
export const assemble = (
	prepared: PreparedStage,
	context: Readonly<Record<string, unknown>>,
	outdir: string,
): { readonly stackName: string; readonly templateFile: string } => {
	const app = new App({
		outdir,
		context: { ...context, "aws:cdk:disable-asset-staging": true },
		builtinCloudFormationValidation: false,
		analyticsReporting: false,
		treeMetadata: false,
	});
	const { stackName, templateFile } = new HookswitchStack(app, prepared);
	app.synth();
	return { stackName, templateFile };
};
