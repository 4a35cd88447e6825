import { ListQueuesCommand, QueueDoesNotExist } from "@aws-sdk/client-sqs";
import type { StageConnection } from "./stage-connection.ts";

type Found = { readonly queue: string; readonly deadLetterUrl: string };

const suffix = "-dead-letters";

/** The queues that are there and have dead letters. */
const knownQueues = async ({
	sqs,
	prefix,
}: StageConnection): Promise<string[]> => {
	const { QueueUrls = [] } = await sqs.send(
		new ListQueuesCommand({ QueueNamePrefix: prefix }),
	);
	return QueueUrls.filter((url) => url.endsWith(suffix)).map((url) =>
		url.slice(url.lastIndexOf("/") + 1 + prefix.length, -suffix.length),
	);
};

/** Where the dead letters of each queue are. Throws naming those queues that do not exist, and those that do. */
export const findDeadLetters = async (
	queues: readonly string[],
	connection: StageConnection,
): Promise<readonly Found[]> => {
	const found: Found[] = [];
	const missing: string[] = [];
	for (const queue of queues)
		try {
			const deadLetterUrl = await connection.queueUrlOf(`${queue}${suffix}`);
			found.push({ queue, deadLetterUrl });
		} catch (error) {
			if (!(error instanceof QueueDoesNotExist)) throw error;
			missing.push(queue);
		}
	if (missing.length === 0) return found;
	const known = (await knownQueues(connection)).sort().join(", ");
	throw new Error(
		`No queue is called ${missing.join(", ")}: ${known === "" ? "the stage has none in this account and region" : `use ${known}`}`,
	);
};
