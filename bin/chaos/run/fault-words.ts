import type { Fault } from "#lib/local/emulators/guard/fault.ts";

const inAwsJson = (
	status: number,
	type: string,
	more: Readonly<Record<string, unknown>> = {},
): Fault => ({
	status,
	headers: { "content-type": "application/x-amz-json-1.0" },
	body: JSON.stringify({ __type: type, message: "Try again", ...more }),
});

const dynamodb = "com.amazonaws.dynamodb.v20120810#";

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
export const throttled: readonly [Fault, Fault] = [
	inAwsJson(400, `${dynamodb}ProvisionedThroughputExceededException`),
	inAwsJson(400, "com.amazon.coral.availability#ThrottlingException"),
];

export const dynamodbFailed = inAwsJson(500, `${dynamodb}InternalServerError`);

/** Another writer held one of the items. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
export const cancelled = (items: number): Fault =>
	inAwsJson(400, `${dynamodb}TransactionCanceledException`, {
		CancellationReasons: Array.from({ length: items }, (_, index) =>
			index === 0
				? { Code: "TransactionConflict", Message: "Transaction is ongoing" }
				: { Code: "None" },
		),
	});

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/CommonErrors.html */
export const queueFailed: readonly [Fault, Fault] = [
	inAwsJson(500, "com.amazonaws.sqs#InternalFailure"),
	inAwsJson(503, "com.amazonaws.sqs#ServiceUnavailable"),
];

const inXml = (status: number, code: string): Fault => ({
	status,
	headers: { "content-type": "application/xml" },
	body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>Try again</Message></Error>`,
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export const bucketFailed: readonly [Fault, Fault] = [
	inXml(500, "InternalError"),
	inXml(503, "SlowDown"),
];
