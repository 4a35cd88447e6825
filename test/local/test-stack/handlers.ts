// The functions of the stack under test: each shows one thing that a stack can do.
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { APIGatewayProxyEventV2, SQSEvent } from "aws-lambda";

const sqs = new SQSClient();
const dynamodb = new DynamoDBClient();

const required = (name: string) => {
	const value = process.env[name];
	if (value === undefined) throw new Error(`${name} is not set`);
	return value;
};

/** Answers with the event it got and the environment it runs in. */
export const echo = async (event: unknown) => ({
	statusCode: 200,
	headers: { "content-type": "application/json" },
	body: JSON.stringify({ event, environment: process.env }),
});

/** Queues the body. */
export const enqueue = async (event: APIGatewayProxyEventV2) => {
	const body = Buffer.from(
		event.body ?? "",
		event.isBase64Encoded ? "base64" : "utf8",
	);
	await sqs.send(
		new SendMessageCommand({
			QueueUrl: required("QUEUE_URL"),
			MessageBody: body.toString(),
		}),
	);
	return { statusCode: 202, body: "" };
};

/** Writes each message to the table, except those that are poison. */
export const work = async (event: SQSEvent) => {
	const batchItemFailures: { itemIdentifier: string }[] = [];
	for (const { body, messageId } of event.Records) {
		if (body === "poison") {
			batchItemFailures.push({ itemIdentifier: messageId });
			continue;
		}
		await dynamodb.send(
			new PutItemCommand({
				TableName: required("TABLE_NAME"),
				Item: { pk: { S: body }, handledBy: { S: "worker" } },
			}),
		);
	}
	return { batchItemFailures };
};

/** Writes one item when its schedule fires. */
export const tick = async (event: unknown) => {
	await dynamodb.send(
		new PutItemCommand({
			TableName: required("TABLE_NAME"),
			Item: { pk: { S: "tick" }, event: { S: JSON.stringify(event) } },
		}),
	);
};
