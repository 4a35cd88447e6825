import { parseArgs } from "node:util";
import { findWebhook } from "./find-webhook.ts";
import { connectToStage } from "./stage-connection.ts";

// npm run replay -- <delivery id>... [--stage prod]

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { stage: { type: "string" } },
});

try {
	if (positionals.length === 0)
		throw new Error("npm run replay -- <delivery id>... [--stage <stage>]");
	const connection = await connectToStage(values.stage);
	const { replay } = await import("#shared/queue/replay.ts");
	for (const id of positionals) {
		const found = await replay(id, {
			...connection,
			queueOf: (webhook) => findWebhook(webhook).webhook.queue,
		});
		console.log(found ? `${id}: queued again` : `${id}: no longer kept`);
		if (!found) process.exitCode = 1;
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
