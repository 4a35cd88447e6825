import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { enqueue } from "#shared/queue/enqueue.ts";
import type { Envelope } from "#shared/webhook/envelope.ts";

const sqs = mockClient(SQSClient);
const s3 = mockClient(S3Client);

const envelope = (body: string): Envelope => ({
	id: "0b1c",
	webhook: "stripe",
	receivedAt: "2026-03-01T12:00:00.000Z",
	method: "POST",
	query: "",
	headers: {},
	body: { text: body },
});

beforeEach(() => {
	sqs.reset();
	s3.reset();
	vi.stubEnv("QUEUE_URL", "https://sqs.example/1/hookswitch-dev-payments");
	vi.stubEnv("BUCKET_NAME", "overflow");
	vi.spyOn(console, "error").mockImplementation(() => {});
});

describe("enqueue", () => {
	it("sends one message and touches nothing else", async () => {
		sqs.on(SendMessageCommand).resolves({});
		await enqueue(envelope("{}"), Buffer.from("{}"));
		expect(sqs.commandCalls(SendMessageCommand)).toHaveLength(1);
		expect(s3.calls()).toHaveLength(0);
	});

	it("leaves a large body in the bucket and says in the message where", async () => {
		sqs.on(SendMessageCommand).resolves({});
		s3.on(PutObjectCommand).resolves({});
		const body = Buffer.alloc(2_000_000, "x");
		await enqueue(envelope(body.toString()), body);
		const [put] = s3.commandCalls(PutObjectCommand);
		const { Body, ...where } = put?.args[0].input ?? {};
		expect(where).toEqual({
			Bucket: "overflow",
			Key: "bodies/2026-03-01/0b1c",
		});
		expect(body.equals(Body as Buffer)).toBe(true);
		const [sent] = sqs.commandCalls(SendMessageCommand);
		expect(JSON.parse(sent?.args[0].input.MessageBody ?? "").body).toEqual({
			key: "bodies/2026-03-01/0b1c",
		});
	});

	it("leaves the envelope in the bucket while the queue cannot be reached", async () => {
		sqs.on(SendMessageCommand).rejects(new Error("out of reach"));
		s3.on(PutObjectCommand).resolves({});
		await enqueue(envelope("{}"), Buffer.from("{}"));
		const [put] = s3.commandCalls(PutObjectCommand);
		expect(put?.args[0].input.Key).toBe("waiting/hookswitch-dev-payments/0b1c");
		expect(JSON.parse(String(put?.args[0].input.Body))).toEqual(envelope("{}"));
	});

	it("rejects when neither can be reached, so that the provider tries again", async () => {
		sqs.on(SendMessageCommand).rejects(new Error("out of reach"));
		s3.on(PutObjectCommand).rejects(new Error("so is this"));
		await expect(enqueue(envelope("{}"), Buffer.from("{}"))).rejects.toThrow(
			"so is this",
		);
	});
});
