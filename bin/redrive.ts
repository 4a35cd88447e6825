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
		const waiting = await redrive(await queueUrlOf(`${queue}-dead-letters`), {
			sqs,
		});
		console.log(
			waiting > 0
				? `${queue}: about ${waiting} dead letters go back`
				: `${queue}: no dead letters`,
		);
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
