import { setTimeout } from "node:timers/promises";
import { findDeadLetters } from "./find-dead-letters.ts";
import { stageCommand } from "./stage-command.ts";
import type { StageConnection } from "./stage-connection.ts";

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

await stageCommand(
	"npm run redrive -- <queue>... [--stage <stage>]",
	redriveAll,
);
