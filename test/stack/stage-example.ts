import type { Stage } from "#lib/stage.ts";
import { stageOf } from "#lib/stages.ts";

/** A stage as it may stand in cdk.json. */
export const stageExample = {
	providers: "all",
	mailFrom: "mail@example.com",
	operatorEmail: "operator@example.com",
	retain: false,
};

export const stageWith = (fields: Readonly<Record<string, unknown>>): Stage =>
	stageOf({ dev: { ...stageExample, ...fields } }, "dev");
