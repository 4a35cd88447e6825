import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Context, SQSRecord } from "aws-lambda";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it, vi } from "vitest";
import { maxReceives } from "#shared/queue/max-receives.ts";
import { worker } from "#shared/queue/worker.ts";

/** A message whose body waited in the bucket, and waits there no more. */

const sqs = mockClient(SQSClient);
const s3 = mockClient(S3Client);

const handler = worker<"emails">({
	readers: new Map(),
	apply: () => undefined,
});

const consumed = async (errorName: string, receives: number) => {
	s3.on(GetObjectCommand).rejects(
		Object.assign(new Error(), { name: errorName, $metadata: {} }),
	);
	const record = {
		messageId: "1",
		receiptHandle: "handle",
		body: JSON.stringify({
			id: "call-1",
			webhook: "resend",
			receivedAt: "2026-11-20T15:05:00.000Z",
			method: "POST",
			query: "",
			headers: {},
			body: { key: "bodies/2026-11-20/call-1" },
		}),
		attributes: { ApproximateReceiveCount: String(receives) },
		messageAttributes: {},
	} as SQSRecord;
	const answer = await handler({ Records: [record] }, {} as Context);
	return {
		handedBack: answer.batchItemFailures.length,
		sent: sqs.commandCalls(SendMessageCommand).map(({ args }) => args[0].input),
	};
};

beforeEach(() => {
	sqs.reset();
	s3.reset();
	sqs.onAnyCommand().resolves({});
	vi.stubEnv("BUCKET_NAME", "overflow");
	vi.stubEnv("QUEUE_URL", "https://sqs.example/1/emails");
	vi.stubEnv("DEAD_LETTER_QUEUE_URL", "https://sqs.example/1/dead-letters");
	vi.spyOn(console, "error").mockImplementation(() => {});
});

it.each(["NoSuchKey", "AccessDenied"])(
	"is set aside saying so where S3 answers %s, and does not go round for ever",
	async (name) => {
		expect(await consumed(name, 1)).toEqual({ handedBack: 1, sent: [] });
		expect(await consumed(name, maxReceives)).toMatchObject({
			handedBack: 0,
			sent: [
				{
					QueueUrl: "https://sqs.example/1/dead-letters",
					MessageAttributes: {
						reason: {
							StringValue: "its body is not in the bucket, or may not be read",
						},
					},
				},
			],
		});
	},
);

it("is tried again for as long as S3 is out of reach", async () => {
	expect(await consumed("SlowDown", maxReceives)).toMatchObject({
		handedBack: 0,
		sent: [{ QueueUrl: "https://sqs.example/1/emails" }],
	});
});
