import { setTimeout as pause } from "node:timers/promises";
import { ListBucketsCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import type { AwsClients } from "#lib/local/aws-clients.ts";
import type { LocalStack } from "#lib/local/start-local-stack.ts";

const inQueue = async (sqs: AwsClients["sqs"], url: string) => {
	const { Attributes = {} } = await sqs.send(
		new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["All"] }),
	);
	return [
		Attributes.ApproximateNumberOfMessages,
		Attributes.ApproximateNumberOfMessagesNotVisible,
		Attributes.ApproximateNumberOfMessagesDelayed,
	].reduce((sum, count) => sum + Number(count ?? 0), 0);
};

const inBuckets = async (s3: AwsClients["s3"]): Promise<number> => {
	const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
	const counts = await Promise.all(
		Buckets.map(async ({ Name }) => {
			const { KeyCount = 0 } = await s3.send(
				new ListObjectsV2Command({ Bucket: Name, Prefix: "waiting/" }),
			);
			return KeyCount;
		}),
	);
	return counts.reduce((sum, count) => sum + count, 0);
};

/** Messages under way in queues and bucket; dead letters are not. */
export const underWay = async (
	{ queues }: Pick<LocalStack, "queues">,
	{ sqs, s3 }: AwsClients,
): Promise<number> => {
	const counts = await Promise.all([
		...Object.values(queues).map(({ url }) => inQueue(sqs, url)),
		inBuckets(s3),
	]);
	return counts.reduce((sum, count) => sum + count, 0);
};

/**
 * Waits until nothing is under way. Gives up when for so long there has never been less than before: a slow machine needs its
 * time, and a message that comes again and again is no progress. Resolves to what is left.
 */
export const drain = async (
	stack: Pick<LocalStack, "queues">,
	clients: AwsClients,
	patienceMilliseconds: number,
): Promise<number> => {
	let quiet = 0;
	let least = Number.POSITIVE_INFINITY;
	let progressAt = performance.now();
	for (;;) {
		const left = await underWay(stack, clients);
		if (left < least) {
			least = left;
			progressAt = performance.now();
		}
		quiet = left === 0 ? quiet + 1 : 0;
		// A message between two queues is in neither for a moment.
		if (quiet === 3) return left;
		if (performance.now() - progressAt > patienceMilliseconds) return left;
		await pause(250);
	}
};
