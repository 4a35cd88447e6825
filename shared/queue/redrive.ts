import {
	GetQueueAttributesCommand,
	ListMessageMoveTasksCommand,
	type SQSClient,
	StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";

/** What became of a redrive. */
export type Redriven = {
	/** About how many dead letters went back. */
	readonly moved: number;
	/** Why not all of them did. */
	readonly failure?: string;
};

type Effects = {
	readonly sqs: SQSClient;
	readonly wait: (milliseconds: number) => Promise<unknown>;
};

const pauseMilliseconds = 1000;
/** Ten minutes; SQS moves up to 500 messages a second. */
const mostLooks = 600;

const newestTask = async (sqs: SQSClient, SourceArn: string | undefined) => {
	const { Results = [] } = await sqs.send(
		new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }),
	);
	return Results[0];
};

/**
 * Looks at the newest move until it is over: only then does SQS say that it failed.
 *
 * @param before when an earlier move began, which is the newest until SQS lists the one that was started
 */
const outcome = async (
	deadLetters: string | undefined,
	before: number | undefined,
	{ sqs, wait }: Effects,
): Promise<Redriven> => {
	let moved = 0;
	for (let look = 0; look < mostLooks; look++) {
		if (look > 0) await wait(pauseMilliseconds);
		const task = await newestTask(sqs, deadLetters);
		if (!task || task.StartedTimestamp === before) continue;
		moved = task.ApproximateNumberOfMessagesMoved ?? 0;
		if (task.Status === "COMPLETED") return { moved };
		if (task.Status !== "RUNNING")
			return { moved, failure: task.FailureReason ?? `${task.Status}` };
	}
	return { moved, failure: "not over after ten minutes" };
};

const move = async (
	deadLetters: string | undefined,
	effects: Effects,
): Promise<Redriven> => {
	const earlier = await newestTask(effects.sqs, deadLetters);
	await effects.sqs.send(
		new StartMessageMoveTaskCommand({
			SourceArn: deadLetters,
			// Named, since the workers send most dead letters themselves, and SQS knows the origin only of those that it moved.
			// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/troubleshooting-dlq-redrive.html
			DestinationArn: deadLetters?.replace(/-dead-letters$/, ""),
		}),
	);
	return outcome(deadLetters, earlier?.StartedTimestamp, effects);
};

/**
 * Moves all dead letters back to the queue they came from, which has the same name without `-dead-letters`. What was applied
 * meanwhile is not applied again. Needs to be allowed what the move does, and to list moves.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html
 */
export const redrive = async (
	deadLetterUrl: string,
	effects: Effects,
): Promise<Redriven> => {
	const { Attributes = {} } = await effects.sqs.send(
		new GetQueueAttributesCommand({
			QueueUrl: deadLetterUrl,
			AttributeNames: ["QueueArn", "ApproximateNumberOfMessages"],
		}),
	);
	const waiting = Number(Attributes.ApproximateNumberOfMessages);
	return waiting > 0 ? move(Attributes.QueueArn, effects) : { moved: 0 };
};
