import {
	CreateQueueCommand,
	GetQueueUrlCommand,
	QueueDoesNotExist,
	SetQueueAttributesCommand,
	type SQSClient,
} from "@aws-sdk/client-sqs";
import * as z from "zod/mini";
import type { Declared, Physical } from "../template/deploy-template.ts";
import { readProperties } from "../template/read-properties.ts";
import { arnIn, type MakeContext } from "./make-context.ts";

const setting = z.optional(
	z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String)),
);

const queue = z.object({
	QueueName: z.optional(z.string()),
	FifoQueue: setting,
	ContentBasedDeduplication: setting,
	DelaySeconds: setting,
	MaximumMessageSize: setting,
	MessageRetentionPeriod: setting,
	ReceiveMessageWaitTimeSeconds: setting,
	VisibilityTimeout: setting,
	RedrivePolicy: z.optional(
		z.pipe(
			z.record(z.string(), z.unknown()),
			z.transform((policy) => JSON.stringify(policy)),
		),
	),
});

const findUrl = async (sqs: SQSClient, QueueName: string) => {
	try {
		return (await sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl;
	} catch (error) {
		if (error instanceof QueueDoesNotExist) return undefined;
		throw error;
	}
};

const definedOnly = (settings: Readonly<Record<string, string | undefined>>) =>
	Object.fromEntries(
		Object.entries(settings).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, value] as const],
		),
	);

/** Makes a queue, or gives the one of an earlier run the settings of the template. Its `Ref` is its URL. */
export const makeQueue = async (
	declared: Declared,
	context: MakeContext,
): Promise<Physical> => {
	const { sqs } = context.clients;
	const { QueueName, FifoQueue, ...settings } = readProperties(queue, declared);
	const name = QueueName ?? `${context.stackName}-${declared.id}`;
	const attributes = definedOnly(settings);
	const kept = await findUrl(sqs, name);
	if (kept && Object.keys(attributes).length > 0)
		await sqs.send(
			new SetQueueAttributesCommand({ QueueUrl: kept, Attributes: attributes }),
		);
	const command = new CreateQueueCommand({
		QueueName: name,
		Attributes: { ...attributes, ...definedOnly({ FifoQueue }) },
	});
	const ref = kept ?? (await sqs.send(command)).QueueUrl ?? "";
	const Arn = arnIn(context, "sqs", name);
	return { ref, attributes: { Arn, QueueName: name, QueueUrl: ref } };
};
