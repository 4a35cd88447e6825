import { describe, expect, it } from "vitest";
import { sqsEvents } from "#lib/local/event-source/sqs-event.ts";

const source = {
	queueArn: "arn:aws:sqs:us-east-1:123456789012:calls",
	region: "us-east-1",
};

describe("sqsEvents", () => {
	it("has the shape of SQS's events", () => {
		const message = {
			MessageId: "1",
			ReceiptHandle: "r",
			Body: "b",
			MD5OfBody: "m",
			Attributes: { SentTimestamp: "7" },
			MessageAttributes: {
				text: { DataType: "String", StringValue: "t" },
				bytes: { DataType: "Binary", BinaryValue: Buffer.from("b") },
			},
		};
		const [batch] = sqsEvents([message], source);
		expect(JSON.parse(batch?.event ?? "")).toEqual({
			Records: [
				{
					messageId: "1",
					receiptHandle: "r",
					body: "b",
					attributes: { SentTimestamp: "7" },
					messageAttributes: {
						text: {
							stringValue: "t",
							stringListValues: [],
							binaryListValues: [],
							dataType: "String",
						},
						bytes: {
							binaryValue: "Yg==",
							stringListValues: [],
							binaryListValues: [],
							dataType: "Binary",
						},
					},
					md5OfBody: "m",
					eventSource: "aws:sqs",
					eventSourceARN: source.queueArn,
					awsRegion: "us-east-1",
				},
			],
		});
	});

	it("is none for no messages", () => {
		expect(sqsEvents([], source)).toEqual([]);
	});

	it("splits what is larger than an event may be", () => {
		const messages = ["a", "b", "c", "d", "e"].map((letter) => ({
			MessageId: letter,
			Body: letter.repeat(1000),
		}));
		const batches = sqsEvents(messages, source, 3000);
		expect(batches.map((batch) => batch.messages.length)).toEqual([2, 2, 1]);
		for (const { event } of batches)
			expect(Buffer.byteLength(event)).toBeLessThanOrEqual(3000);
		expect(batches.flatMap((batch) => batch.messages)).toEqual(messages);
	});
});
