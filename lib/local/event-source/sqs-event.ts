import type { Message, MessageAttributeValue } from "@aws-sdk/client-sqs";

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const maxEventBytes = 6_291_456;

export type EventSource = {
	readonly queueArn: string;
	readonly region: string;
};

const attribute = (value: MessageAttributeValue) => ({
	...(value.StringValue !== undefined && { stringValue: value.StringValue }),
	...(value.BinaryValue && {
		binaryValue: Buffer.from(value.BinaryValue).toString("base64"),
	}),
	stringListValues: [],
	binaryListValues: [],
	dataType: value.DataType,
});

const record = (message: Message, { queueArn, region }: EventSource) => ({
	messageId: message.MessageId,
	receiptHandle: message.ReceiptHandle,
	body: message.Body,
	attributes: message.Attributes ?? {},
	messageAttributes: Object.fromEntries(
		Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
			name,
			attribute(value),
		]),
	),
	md5OfBody: message.MD5OfBody,
	eventSource: "aws:sqs",
	eventSourceARN: queueArn,
	awsRegion: region,
});

export type Batch = {
	readonly messages: readonly Message[];
	/** The event as JSON. */
	readonly event: string;
};

/**
 * Messages as the events of a function, in several when one would be larger than Lambda takes.
 * https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
 */
export const sqsEvents = (
	messages: readonly Message[],
	source: EventSource,
	maxBytes = maxEventBytes,
): readonly Batch[] => {
	const batches: { messages: Message[]; records: string[] }[] = [];
	let room = 0;
	for (const message of messages) {
		const json = JSON.stringify(record(message, source));
		const size = Buffer.byteLength(json) + 1;
		const last = batches.at(-1);
		if (last && size <= room) {
			last.messages.push(message);
			last.records.push(json);
			room -= size;
		} else {
			batches.push({ messages: [message], records: [json] });
			room = maxBytes - '{"Records":[]}'.length - size;
		}
	}
	return batches.map(({ messages: taken, records }) => ({
		messages: taken,
		event: `{"Records":[${records.join(",")}]}`,
	}));
};
