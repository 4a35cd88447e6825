import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { providers } from "#webhooks/webhooks.ts";
import { routeKeys } from "../functions/admin/route-keys.ts";
import { bundle } from "./bundle.ts";
import { entriesOf, type Plan, planOf } from "./plan.ts";
import type { Stage } from "./stage.ts";
import { stageOf } from "./stages.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** All that the stack needs to know. */
export type PreparedStage = {
	readonly stage: Stage;
	readonly plan: Plan;
	/** Function name in the plan -> directory of its code. Throws for a function that was not bundled. */
	readonly codeOf: (name: string) => string;
	/** `GET /api/deliveries/{id}`. */
	readonly adminRouteKeys: readonly string[];
};

/**
 * Reads the configuration of a stage and bundles the functions it deploys into `outdir`.
 * Throws for a stage that is not configured as it must be, and for a function that is not written.
 */
export const prepareStage = async ({
	stages,
	name,
	outdir,
	release,
}: {
	/** The context `stages` of cdk.json. */
	readonly stages: unknown;
	readonly name: unknown;
	readonly outdir: string;
	/** See `bundle`. */
	readonly release?: boolean;
}): Promise<PreparedStage> => {
	const stage = stageOf(stages, name);
	const plan = planOf(stage, providers);
	const entries = Object.fromEntries(
		Object.entries(entriesOf(plan)).map(([fn, file]) => [fn, join(root, file)]),
	);
	const { outputs } = await bundle({ entries, outdir, release });
	const codeOf = (fn: string): string => {
		const output = outputs[fn];
		if (output) return output.directory;
		throw new Error(
			`${fn} is in the stack but not in the plan, so not bundled`,
		);
	};
	return { stage, plan, codeOf, adminRouteKeys: routeKeys };
};
