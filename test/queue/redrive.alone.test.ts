import {
	GetQueueAttributesCommand,
	ListMessageMoveTasksCommand,
	type ListMessageMoveTasksResultEntry,
	SQSClient,
	StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it } from "vitest";
import { redrive } from "#shared/queue/redrive.ts";

const client = new SQSClient({ region: "us-east-1" });
const sqs = mockClient(client);
const queue = "arn:aws:sqs:us-east-1:123456789012:hookswitch-prod-payments";
let waited: number[];

type Task = ListMessageMoveTasksResultEntry;

const task = (Status: string, moved: number, more?: Task): Task => ({
	Status,
	ApproximateNumberOfMessagesMoved: moved,
	StartedTimestamp: 2,
	...more,
});

/** @param tasks the newest one each time it is asked for; the last goes on */
const redriven = (dead: number, ...tasks: readonly (Task | undefined)[]) => {
	sqs.on(GetQueueAttributesCommand).resolves({
		Attributes: {
			QueueArn: `${queue}-dead-letters`,
			ApproximateNumberOfMessages: String(dead),
		},
	});
	sqs.on(StartMessageMoveTaskCommand).resolves({});
	const waiting = [...tasks];
	sqs.on(ListMessageMoveTasksCommand).callsFake(() => {
		const newest = waiting.length > 1 ? waiting.shift() : waiting[0];
		return newest ? { Results: [newest] } : {};
	});
	return redrive(
		"https://sqs.example/1/hookswitch-prod-payments-dead-letters",
		{
			sqs: client,
			wait: async (milliseconds) => waited.push(milliseconds),
		},
	);
};

beforeEach(() => {
	sqs.reset();
	waited = [];
});

it("names the queue that dead letters go back to, since SQS does not know it of those that were sent", async () => {
	await redriven(1, undefined, task("COMPLETED", 1));
	const [start] = sqs.commandCalls(StartMessageMoveTaskCommand);
	expect(start?.args[0].input).toEqual({
		SourceArn: `${queue}-dead-letters`,
		DestinationArn: queue,
	});
});

it("moves nothing where there are no dead letters", async () => {
	expect(await redriven(0)).toEqual({ moved: 0 });
	expect(sqs.commandCalls(StartMessageMoveTaskCommand)).toEqual([]);
});

it("waits a second at a time until the move is over, and says how many went back", async () => {
	const running = task("RUNNING", 3);
	expect(
		await redriven(7, undefined, running, running, task("COMPLETED", 7)),
	).toEqual({ moved: 7 });
	expect(waited).toEqual([1000, 1000]);
});

it("does not take an earlier move for this one", async () => {
	const earlier = task("FAILED", 4, { StartedTimestamp: 1 });
	expect(
		await redriven(7, earlier, earlier, undefined, task("COMPLETED", 7)),
	).toEqual({ moved: 7 });
});

it.each([
	[task("FAILED", 2, { FailureReason: "AWS.NonExistentQueue" }), "AWS.NonEx"],
	[task("CANCELLED", 2), "CANCELLED"],
	[task("RUNNING", 2), "not over after ten minutes"],
])("says why not all went back: %j", async (last, failure) => {
	expect(await redriven(7, undefined, last)).toEqual({
		moved: 2,
		failure: expect.stringContaining(failure),
	});
});
