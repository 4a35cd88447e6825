import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { findDeadLetters } from "./find-dead-letters.ts";
import { runCommand } from "./run-command.ts";
import { onStage, type StageConnection } from "./stage-connection.ts";

// npm run redrive -- <queue>... [--stage prod]

const redriveAll = async (
	queues: readonly string[],
	connection: StageConnection,
): Promise<void> => {
	const { redrive } = await import("#shared/queue/redrive.ts");
	const found = await findDeadLetters(queues, connection);
	for (const { queue, deadLetterUrl } of found) {
		const { moved, failure } = await redrive(deadLetterUrl, {
			sqs: connection.sqs,
			wait: setTimeout,
		});
		console.log(
			moved > 0
				? `${queue}: about ${moved} dead letters went back`
				: `${queue}: no dead letters went back`,
		);
		if (failure === undefined) continue;
		console.error(`${queue}: SQS did not move all of them: ${failure}`);
		process.exitCode = 1;
	}
};

await runCommand(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { stage: { type: "string" } },
	});
	if (positionals.length === 0)
		throw new Error("npm run redrive -- <queue>... [--stage <stage>]");
	await onStage(values.stage, (connection) =>
		redriveAll(positionals, connection),
	);
});
