import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import * as z from "zod/mini";
import { HookswitchStack } from "#lib/hookswitch-stack.ts";
import { planOf } from "#lib/plan.ts";
import type { Stage } from "#lib/stage.ts";
import { providers } from "#webhooks/webhooks.ts";
import { stageWith } from "./stage-example.ts";

const template = z.object({
	Resources: z.record(
		z.string(),
		z.object({
			Type: z.string(),
			Properties: z._default(z.record(z.string(), z.unknown()), {}),
			DeletionPolicy: z.optional(z.string()),
		}),
	),
	Outputs: z.record(z.string(), z.object({ Value: z.unknown() })),
});

export type Synthesized = z.infer<typeof template>;

export const adminRouteKeys = ["GET /api/things", "PUT /api/things/{id}"];

/** Stands for every function's code, so that no test of the stack has to bundle. */
const codeDirectory = (): string => {
	const directory = mkdtempSync(join(tmpdir(), "hookswitch-code-"));
	writeFileSync(join(directory, "index.cjs"), "exports.handler = () => {};");
	return directory;
};

export const addStack = (app: App, stage: Stage): HookswitchStack => {
	const directory = codeDirectory();
	return new HookswitchStack(app, {
		stage,
		plan: planOf(stage, providers),
		codeOf: () => directory,
		adminRouteKeys,
	});
};

const known = new Map<string, Synthesized>();

/** The template of a stage with these fields, as the laws of this folder look at it: nobody may change it. */
export const synthesized = (
	fields: Readonly<Record<string, unknown>> = {},
): Synthesized => {
	const key = JSON.stringify(fields);
	const template = known.get(key) ?? synthesizeAnew(fields);
	known.set(key, template);
	return template;
};

const synthesizeAnew = (
	fields: Readonly<Record<string, unknown>>,
): Synthesized => {
	const app = new App({
		builtinCloudFormationValidation: false,
		context: { "@aws-cdk/aws-iam:minimizePolicies": true },
	});
	const stack = addStack(app, stageWith(fields));
	return template.parse(Template.fromStack(stack).toJSON());
};

export const ofType = ({ Resources }: Synthesized, type: string) =>
	Object.entries(Resources)
		.filter(([, { Type }]) => Type === type)
		.map(([id, { Properties, DeletionPolicy }]) => ({
			id,
			properties: Properties,
			deletionPolicy: DeletionPolicy,
		}));
