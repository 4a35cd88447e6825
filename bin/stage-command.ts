import { parseArgs } from "node:util";
import { runCommand } from "./run-command.ts";
import { onStage, type StageConnection } from "./stage-connection.ts";

/** A command of a stage's operator: does `work` with what is named in `process.argv`, of which `usage` tells where nothing is. */
export const stageCommand = (
	usage: string,
	work: (
		names: readonly string[],
		connection: StageConnection,
	) => Promise<void>,
): Promise<void> =>
	runCommand(async () => {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { stage: { type: "string" } },
		});
		if (positionals.length === 0) throw new Error(usage);
		await onStage(values.stage, (connection) => work(positionals, connection));
	});
