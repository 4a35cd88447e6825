import { describe, expect, it } from "vitest";
import { queueNames } from "#shared/events.ts";
import { functionNamed, readable } from "./readable.ts";
import { ofType, synthesized } from "./synthesized.ts";

const stack = synthesized();

const queues = ofType(stack, "AWS::SQS::Queue").map(({ properties }) =>
	Object(readable(properties, stack)),
);

const queueNamed = (name: string) =>
	queues.find(({ QueueName }) => QueueName === name);

const working = [
	...queueNames.map((queue) => [queue, `workers-${queue}`] as const),
	["email", "senders-email"] as const,
];

describe.each(working)("the queue %s", (queue, consumer) => {
	const name = `hookswitch-dev-${queue}`;

	it("sets aside, for two weeks, what its consumer could not set aside itself", () => {
		expect(queueNamed(name).RedrivePolicy).toEqual({
			deadLetterTargetArn: `${name}-dead-letters`,
			maxReceiveCount: 8,
		});
		expect(queueNamed(`${name}-dead-letters`).MessageRetentionPeriod).toBe(
			14 * 24 * 3600,
		);
	});

	it("hides a message six times as long as its consumer may take", () => {
		const { Timeout } = functionNamed(stack, consumer);
		expect(queueNamed(name).VisibilityTimeout).toBe(6 * Number(Timeout));
	});

	it("feeds its consumer in tens, of which each may fail alone", () => {
		const mappings = ofType(stack, "AWS::Lambda::EventSourceMapping")
			.map(({ properties }) => Object(readable(properties, stack)))
			.filter(({ EventSourceArn }) => EventSourceArn === name);
		expect(mappings).toEqual([
			{
				EventSourceArn: name,
				FunctionName: `hookswitch-dev-${consumer}`,
				BatchSize: 10,
				FunctionResponseTypes: ["ReportBatchItemFailures"],
				ScalingConfig: { MaximumConcurrency: 10 },
			},
		]);
	});
});

it("there is no queue but these and their dead letters", () => {
	expect(queues.map(({ QueueName }) => QueueName).sort()).toEqual(
		working
			.flatMap(([queue]) => [
				`hookswitch-dev-${queue}`,
				`hookswitch-dev-${queue}-dead-letters`,
			])
			.sort(),
	);
});

it("every queue is encrypted, and refuses what does not come over TLS", () => {
	const policies = ofType(stack, "AWS::SQS::QueuePolicy").map(
		({ properties }) => Object(readable(properties, stack)),
	);
	for (const { QueueName, SqsManagedSseEnabled } of queues) {
		expect(SqsManagedSseEnabled).toBe(true);
		const policy = policies.find(({ Queues }) => Queues.includes(QueueName));
		expect(policy.PolicyDocument.Statement).toMatchObject([
			{
				Effect: "Deny",
				Action: "sqs:*",
				Principal: { AWS: "*" },
				Condition: { Bool: { "aws:SecureTransport": "false" } },
			},
		]);
	}
});
