import {
	DeleteObjectCommand,
	GetObjectCommand,
	ListObjectsV2Command,
	type S3Client,
} from "@aws-sdk/client-s3";
import {
	GetQueueUrlCommand,
	SendMessageCommand,
	type SQSClient,
} from "@aws-sdk/client-sqs";

type Effects = {
	readonly s3: S3Client;
	readonly sqs: SQSClient;
	readonly bucket: string;
};

/** What one run moves: a minute is enough for it, and the next run takes the rest. */
const maxKeys = 500;

/** `waiting/<queue>/<envelope id>`: to the queue first, then away. Dying in between queues it twice, which is one delivery. */
const move = async (
	key: string,
	queueUrl: string,
	{ s3, sqs, bucket }: Effects,
): Promise<void> => {
	const object = { Bucket: bucket, Key: key };
	const { Body } = await s3.send(new GetObjectCommand(object));
	const message = await Body?.transformToString("utf8");
	if (!message) throw new Error("an overflow object is empty");
	await sqs.send(
		new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: message }),
	);
	await s3.send(new DeleteObjectCommand(object));
};

const urlsOf = async (queues: ReadonlySet<string>, { sqs }: Effects) =>
	new Map(
		await Promise.all(
			[...queues].map(async (QueueName) => {
				const { QueueUrl = "" } = await sqs.send(
					new GetQueueUrlCommand({ QueueName }),
				);
				return [QueueName, QueueUrl] as const;
			}),
		),
	);

/** Moves waiting envelopes to their queues. Rejects when any could not be moved; those stay for the next run. */
export const drain = async (effects: Effects): Promise<{ moved: number }> => {
	const { Contents = [] } = await effects.s3.send(
		new ListObjectsV2Command({
			Bucket: effects.bucket,
			Prefix: "waiting/",
			MaxKeys: maxKeys,
		}),
	);
	const keys = Contents.flatMap(({ Key }) => Key ?? []);
	const queueOf = (key: string): string => key.split("/")[1] ?? "";
	const urls = await urlsOf(new Set(keys.map(queueOf)), effects);
	const results = await Promise.allSettled(
		keys.map((key) => move(key, urls.get(queueOf(key)) ?? "", effects)),
	);
	const failed = results.find((result) => result.status === "rejected");
	if (failed) throw failed.reason;
	return { moved: keys.length };
};
