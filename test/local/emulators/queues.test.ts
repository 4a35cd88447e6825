import {
	ChangeMessageVisibilityCommand,
	CreateQueueCommand,
	GetQueueAttributesCommand,
	ListDeadLetterSourceQueuesCommand,
	ListMessageMoveTasksCommand,
	ReceiveMessageCommand,
	SendMessageCommand,
	StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { describe, expect, it } from "vitest";
import { ACCOUNT, REGION } from "./aws-clients.ts";
import { useEmulators } from "./started-emulators.ts";

const { clients, emulators } = useEmulators();
const arn = (name: string) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;

const createQueue = async (
	QueueName: string,
	Attributes?: Record<string, string>,
) => {
	const { sqs } = clients();
	const created = new CreateQueueCommand({ QueueName, Attributes });
	return (await sqs.send(created)).QueueUrl;
};

const receive = async (QueueUrl: string | undefined) => {
	const { Messages = [] } = await clients().sqs.send(
		new ReceiveMessageCommand({
			QueueUrl,
			MessageSystemAttributeNames: ["All"],
		}),
	);
	return Messages[0];
};

const queueWithDeadLetter = async (name: string) => {
	const dead = await createQueue(`${name}-dead`);
	const source = await createQueue(name, {
		RedrivePolicy: JSON.stringify({
			deadLetterTargetArn: arn(`${name}-dead`),
			maxReceiveCount: 1,
		}),
	});
	await clients().sqs.send(
		new SendMessageCommand({ QueueUrl: source, MessageBody: "poison" }),
	);
	const received = await receive(source);
	await clients().sqs.send(
		new ChangeMessageVisibilityCommand({
			QueueUrl: source,
			ReceiptHandle: received?.ReceiptHandle,
			VisibilityTimeout: 0,
		}),
	);
	return { source, dead, messageId: received?.MessageId };
};

describe("a dead-letter queue", () => {
	it("gets the message its source gave up on, and says where it is from", async () => {
		const { source, dead, messageId } = await queueWithDeadLetter("calls");

		expect(await receive(source)).toBeUndefined();
		expect(await receive(dead)).toMatchObject({
			MessageId: messageId,
			Body: "poison",
			Attributes: { DeadLetterQueueSourceArn: arn("calls") },
		});
		const sources = await clients().sqs.send(
			new ListDeadLetterSourceQueuesCommand({ QueueUrl: dead }),
		);
		expect(sources.queueUrls).toEqual([source]);
	});

	it("gives its messages back as new ones when it is redriven", async () => {
		const { source, dead, messageId } = await queueWithDeadLetter("emails");
		await receive(source);

		const SourceArn = arn("emails-dead");
		await clients().sqs.send(new StartMessageMoveTaskCommand({ SourceArn }));

		expect(await receive(dead)).toBeUndefined();
		const redriven = await receive(source);
		expect(redriven?.Body).toBe("poison");
		expect(redriven?.Attributes?.ApproximateReceiveCount).toBe("1");
		expect(redriven?.MessageId).not.toBe(messageId);
		const tasks = await clients().sqs.send(
			new ListMessageMoveTasksCommand({ SourceArn }),
		);
		expect(tasks.Results).toMatchObject([
			{ Status: "COMPLETED", ApproximateNumberOfMessagesMoved: 1 },
		]);
	});

	it("does not know where a message is from that was sent to it", async () => {
		const { source, dead } = await queueWithDeadLetter("orders");
		await receive(source);
		await clients().sqs.send(
			new SendMessageCommand({ QueueUrl: dead, MessageBody: "set aside" }),
		);
		const SourceArn = arn("orders-dead");
		const start = (DestinationArn?: string) =>
			clients().sqs.send(
				new StartMessageMoveTaskCommand({ SourceArn, DestinationArn }),
			);

		await start();
		expect((await receive(source))?.Body).toBe("poison");
		expect(await receive(source)).toBeUndefined();
		await start(arn("orders"));
		expect((await receive(source))?.Body).toBe("set aside");
		const { Results } = await clients().sqs.send(
			new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 2 }),
		);
		expect(Results).toMatchObject([
			{ Status: "COMPLETED", ApproximateNumberOfMessagesMoved: 1 },
			{
				Status: "FAILED",
				FailureReason: "CouldNotDetermineMessageSource",
				ApproximateNumberOfMessagesMoved: 1,
				ApproximateNumberOfMessagesToMove: 2,
			},
		]);
	});

	it("is no source of a redrive when no queue names it", async () => {
		await createQueue("alone");
		const start = new StartMessageMoveTaskCommand({ SourceArn: arn("alone") });
		await expect(clients().sqs.send(start)).rejects.toThrow(
			/must be configured as a Dead Letter Queue/,
		);
	});
});

describe("a queue's URL", () => {
	it("leads through the guard and names the account", async () => {
		expect(await createQueue("payments")).toBe(
			`${emulators().endpoints.sqs}/${ACCOUNT}/payments`,
		);
	});
});

describe("a long poll", () => {
	it("takes no message when its client has left", async () => {
		const QueueUrl = await createQueue("left");
		const abort = new AbortController();
		const poll = clients().sqs.send(
			new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }),
			{ abortSignal: abort.signal },
		);
		const look = () =>
			clients().sqs.send(new GetQueueAttributesCommand({ QueueUrl }));
		await look();
		abort.abort();
		await expect(poll).rejects.toThrow();
		await look();
		await look();

		await clients().sqs.send(
			new SendMessageCommand({ QueueUrl, MessageBody: "for the living" }),
		);
		const received = await receive(QueueUrl);
		expect(received?.Body).toBe("for the living");
		expect(received?.Attributes?.ApproximateReceiveCount).toBe("1");
	});
});
