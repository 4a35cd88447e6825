import {
	ChangeMessageVisibilityCommand,
	SendMessageCommand,
	SQSClient,
} from "@aws-sdk/client-sqs";
import type { Context, SQSEvent, SQSRecord } from "aws-lambda";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { consume } from "#shared/queue/consume.ts";
import { DeliveryError } from "#shared/queue/failure.ts";
import { maxReceives } from "#shared/queue/max-receives.ts";

const sqs = mockClient(SQSClient);

const record = (messageId: string, receives: number): SQSRecord => ({
	messageId,
	receiptHandle: `handle of ${messageId}`,
	body: `body of ${messageId}`,
	attributes: {
		ApproximateReceiveCount: String(receives),
		SentTimestamp: "0",
		SenderId: "",
		ApproximateFirstReceiveTimestamp: "0",
	},
	messageAttributes: {},
	md5OfBody: "",
	eventSource: "aws:sqs",
	eventSourceARN: "",
	awsRegion: "",
});

const throttled = Object.assign(new Error("slow down"), {
	name: "ThrottlingException",
	$metadata: {},
});

const run = (
	handle: (record: SQSRecord) => Promise<void>,
	...Records: SQSRecord[]
) => consume(handle)({ Records } satisfies SQSEvent, {} as Context);

beforeEach(() => {
	sqs.reset();
	sqs.onAnyCommand().resolves({});
	vi.stubEnv("QUEUE_URL", "https://sqs.example/1/hookswitch-dev-payments");
	vi.stubEnv("DEAD_LETTER_QUEUE_URL", "https://sqs.example/1/dead-letters");
	vi.spyOn(console, "error").mockImplementation(() => {});
});

const delays = () =>
	sqs
		.commandCalls(ChangeMessageVisibilityCommand)
		.map(({ args }) => args[0].input.VisibilityTimeout);

const setAside = () =>
	sqs.commandCalls(SendMessageCommand)[0]?.args[0].input.MessageAttributes;

describe("consume", () => {
	it("hands back only what failed", async () => {
		const answer = await run(
			async ({ messageId }) => {
				if (messageId === "bad") throw new MalformedError("no");
			},
			record("good", 1),
			record("bad", 1),
			record("better", 1),
		);
		expect(answer.batchItemFailures).toEqual([{ itemIdentifier: "bad" }]);
	});

	it("waits longer each time, then sets the message aside with the reason", async () => {
		const malformed = async () => {
			throw new MalformedError("no From");
		};
		for (let receives = 1; receives < maxReceives; receives++)
			await run(malformed, record("bad", receives));
		expect(delays()).toEqual([1, 2, 4, 8]);
		expect(sqs.commandCalls(SendMessageCommand)).toHaveLength(0);

		const answer = await run(malformed, record("bad", maxReceives));
		expect(answer.batchItemFailures).toEqual([]);
		const [sent] = sqs.commandCalls(SendMessageCommand);
		expect(sent?.args[0].input).toMatchObject({
			QueueUrl: "https://sqs.example/1/dead-letters",
			MessageBody: "body of bad",
			MessageAttributes: { reason: { StringValue: "no From" } },
		});
	});

	it("sets aside what AWS cannot read, however often it is asked", async () => {
		await run(
			async () => {
				throw Object.assign(new Error("hi"), {
					name: "SerializationException",
					$metadata: {},
				});
			},
			record("bad", maxReceives),
		);
		expect(setAside()).toMatchObject({
			reason: { StringValue: "failed with SerializationException" },
		});
	});

	it("says of what it sets aside as many whole characters as an attribute is to have", async () => {
		const facts = {
			provider: "stripe",
			type: `${"x".repeat(255)}😀`,
			reason: "no From",
			firstFailedAt: "",
			lastFailedAt: "",
		};
		await run(
			async () => {
				throw new DeliveryError(facts, undefined);
			},
			record("bad", maxReceives),
		);
		expect(setAside()).toMatchObject({
			provider: { StringValue: "stripe" },
			type: { StringValue: `${"x".repeat(255)}\ufffd` },
			firstFailedAt: { StringValue: "-" },
		});
	});

	const worldly = async () => {
		throw throttled;
	};

	it("starts a message over after a failure of the world, which does not count towards giving it up", async () => {
		const answer = await run(worldly, record("one", maxReceives));
		expect(answer.batchItemFailures).toEqual([]);
		const [sent] = sqs.commandCalls(SendMessageCommand);
		expect(sent?.args[0].input).toMatchObject({
			QueueUrl: "https://sqs.example/1/hookswitch-dev-payments",
			MessageBody: "body of one",
			DelaySeconds: 5,
			MessageAttributes: {
				worldFailures: { StringValue: "1" },
				messageFailures: { StringValue: String(maxReceives - 1) },
			},
		});
	});

	it("counts both kinds apart over all copies of a message", async () => {
		const carried = (name: string, value: string) => ({
			[name]: { dataType: "Number", stringValue: value },
		});
		const copy = {
			...record("one", 2),
			messageAttributes: {
				...carried("worldFailures", "7"),
				...carried("messageFailures", "2"),
			},
		};
		await run(worldly, copy);
		const [sent] = sqs.commandCalls(SendMessageCommand);
		expect(sent?.args[0].input).toMatchObject({
			DelaySeconds: 640,
			MessageAttributes: {
				worldFailures: { StringValue: "8" },
				messageFailures: { StringValue: "3" },
			},
		});
		await run(async () => {
			throw new MalformedError("no");
		}, copy);
		expect(delays()).toEqual([8]);
	});

	it("hands it back where even that fails", async () => {
		sqs.onAnyCommand().rejects(new Error("out of reach"));
		const answer = await run(worldly, record("one", 1));
		expect(answer.batchItemFailures).toEqual([{ itemIdentifier: "one" }]);
	});

	it("logs names, never what a message says", async () => {
		const log = vi.spyOn(console, "error");
		await run(
			async () => {
				throw new Error("body of one: secret");
			},
			record("one", 1),
		);
		expect(JSON.stringify(log.mock.calls)).not.toContain("secret");
	});
});
