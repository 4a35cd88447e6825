import { parseArgs } from "node:util";
import { findWebhook } from "./find-webhook.ts";
import { runCommand } from "./run-command.ts";
import { onStage, type StageConnection } from "./stage-connection.ts";

// npm run replay -- <delivery id>... [--stage prod]

const replayAll = async (
	ids: readonly string[],
	connection: StageConnection,
): Promise<void> => {
	const { replay } = await import("#shared/queue/replay.ts");
	for (const id of ids) {
		const found = await replay(id, {
			...connection,
			queueOf: (webhook) => findWebhook(webhook).webhook.queue,
		});
		console.log(found ? `${id}: queued again` : `${id}: no longer kept`);
		if (!found) process.exitCode = 1;
	}
};

await runCommand(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { stage: { type: "string" } },
	});
	if (positionals.length === 0)
		throw new Error("npm run replay -- <delivery id>... [--stage <stage>]");
	await onStage(values.stage, (connection) =>
		replayAll(positionals, connection),
	);
});
