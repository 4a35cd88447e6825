import { findWebhook } from "./find-webhook.ts";
import { stageCommand } from "./stage-command.ts";
import type { StageConnection } from "./stage-connection.ts";

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

await stageCommand(
	"npm run replay -- <delivery id>... [--stage <stage>]",
	replayAll,
);
