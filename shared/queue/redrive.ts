import {
	GetQueueAttributesCommand,
	type SQSClient,
	StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";

/**
 * Moves all dead letters back to the queue they came from. What was applied meanwhile is not applied again. Resolves to about how
 * many there were. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html
 */
export const redrive = async (
	deadLetterUrl: string,
	{ sqs }: { readonly sqs: SQSClient },
): Promise<number> => {
	const { Attributes = {} } = await sqs.send(
		new GetQueueAttributesCommand({
			QueueUrl: deadLetterUrl,
			AttributeNames: ["QueueArn", "ApproximateNumberOfMessages"],
		}),
	);
	const waiting = Number(Attributes.ApproximateNumberOfMessages);
	if (waiting > 0)
		await sqs.send(
			new StartMessageMoveTaskCommand({ SourceArn: Attributes.QueueArn }),
		);
	return waiting;
};
