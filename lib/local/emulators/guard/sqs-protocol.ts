import * as z from "zod/mini";
import { sourceArnOfTaskHandle } from "../sqs/task-handle.ts";
import { type Permission, type Protocol, permission } from "./permission.ts";
import { refuseInAwsJson } from "./refusals.ts";

const requestSchema = z.object({
	QueueUrl: z.optional(z.string()),
	QueueName: z.optional(z.string()),
	SourceArn: z.optional(z.string()),
	DestinationArn: z.optional(z.string()),
	TaskHandle: z.optional(z.string()),
});
type Request = z.infer<typeof requestSchema>;

const BATCH = /Batch$/;

/**
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html
 * @param sourcesOf the ARNs of the queues that give up on messages to a dead-letter queue.
 */
export const sqsProtocol = (
	region: string,
	account: string,
	sourcesOf: (deadLetterQueueArn: string) => readonly string[],
): Protocol => {
	const queueArn = (name: string) => `arn:aws:sqs:${region}:${account}:${name}`;
	return {
		readsBody: () => true,
		permissionsFor: ({ headers, body }) => {
			const target = String(headers["x-amz-target"]);
			// A batch needs what a single call needs.
			const operation = target.replace("AmazonSQS.", "").replace(BATCH, "");
			const request = requestSchema.parse(JSON.parse(body.toString()));
			return operation === "StartMessageMoveTask"
				? redrivePermissions(request, sourcesOf)
				: [permission(`sqs:${operation}`, resourceOf(request, queueArn))];
		},
		refusal: refuseInAwsJson("1.0"),
	};
};

/**
 * A redrive receives, deletes and sends on the caller's behalf.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html
 */
const redrivePermissions = (
	{ SourceArn = "", DestinationArn }: Request,
	sourcesOf: (deadLetterQueueArn: string) => readonly string[],
): readonly Permission[] => {
	const destinations = DestinationArn ? [DestinationArn] : sourcesOf(SourceArn);
	return [
		permission("sqs:StartMessageMoveTask", SourceArn),
		permission("sqs:ReceiveMessage", SourceArn),
		permission("sqs:DeleteMessage", SourceArn),
		permission("sqs:GetQueueAttributes", SourceArn),
		...destinations.map((arn) => permission("sqs:SendMessage", arn)),
	];
};

const resourceOf = (
	{ QueueUrl, QueueName, SourceArn, TaskHandle }: Request,
	queueArn: (name: string) => string,
): string => {
	if (QueueUrl !== undefined) {
		return queueArn(QueueUrl.slice(QueueUrl.lastIndexOf("/") + 1));
	}
	if (QueueName !== undefined) {
		return queueArn(QueueName);
	}
	const ofTask = TaskHandle && sourceArnOfTaskHandle(TaskHandle);
	return SourceArn ?? ofTask ?? "*";
};
