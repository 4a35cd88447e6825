import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { connectToStage } from "./stage-connection.ts";

// npm run redrive -- <queue>... [--stage prod]

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { stage: { type: "string" } },
});

try {
	if (positionals.length === 0)
		throw new Error("npm run redrive -- <queue>... [--stage <stage>]");
	const { sqs, queueUrlOf } = await connectToStage(values.stage);
	const { redrive } = await import("#shared/queue/redrive.ts");
	for (const queue of positionals) {
		const { moved, failure } = await redrive(
			await queueUrlOf(`${queue}-dead-letters`),
			{ sqs, wait: setTimeout },
		);
		console.log(
			moved > 0
				? `${queue}: about ${moved} dead letters went back`
				: `${queue}: no dead letters went back`,
		);
		if (failure === undefined) continue;
		console.error(`${queue}: SQS did not move all of them: ${failure}`);
		process.exitCode = 1;
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
