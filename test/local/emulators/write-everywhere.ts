import { CreateTableCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import {
	CreateBucketCommand,
	DeleteObjectCommand,
	PutObjectCommand,
} from "@aws-sdk/client-s3";
import {
	CreateSecretCommand,
	PutSecretValueCommand,
} from "@aws-sdk/client-secrets-manager";
import { SendEmailCommand } from "@aws-sdk/client-sesv2";
import {
	CreateQueueCommand,
	DeleteMessageCommand,
	SendMessageCommand,
} from "@aws-sdk/client-sqs";
import type { AwsClients } from "./aws-clients.ts";
import { receiveAll } from "./receive-all.ts";

/** Something in every service, and something deleted again where that is possible. */
export const writeEverywhere = async (clients: AwsClients) => {
	const { sqs, s3, secrets, dynamodb, ses } = clients;
	const { QueueUrl } = await sqs.send(
		new CreateQueueCommand({ QueueName: "calls" }),
	);
	const send = (MessageBody: string) =>
		sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
	await send("deleted");
	const [deleted] = await receiveAll(clients, QueueUrl);
	await send("in flight 📞");
	await receiveAll(clients, QueueUrl);
	await sqs.send(
		new DeleteMessageCommand({
			QueueUrl,
			ReceiptHandle: deleted?.ReceiptHandle,
		}),
	);
	await send("m".repeat(1024 * 1024));

	await s3.send(new CreateBucketCommand({ Bucket: "overflow" }));
	for (const Key of ["kept/é +%", "dropped"]) {
		const Body = Buffer.from([0, 10, 255]);
		const Metadata = { webhook: "stripe" };
		await s3.send(
			new PutObjectCommand({ Bucket: "overflow", Key, Body, Metadata }),
		);
	}
	await s3.send(
		new DeleteObjectCommand({ Bucket: "overflow", Key: "dropped" }),
	);

	const { ARN } = await secrets.send(
		new CreateSecretCommand({ Name: "stripe", SecretString: "one" }),
	);
	await secrets.send(
		new PutSecretValueCommand({ SecretId: "stripe", SecretString: "two" }),
	);
	await dynamodb.send(
		new CreateTableCommand({
			TableName: "records",
			BillingMode: "PAY_PER_REQUEST",
			KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
			AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
		}),
	);
	await dynamodb.send(
		new PutItemCommand({ TableName: "records", Item: { pk: { S: "call" } } }),
	);
	await ses.send(
		new SendEmailCommand({
			FromEmailAddress: "a@example.com",
			Destination: { ToAddresses: ["b@example.com"] },
			Content: {
				Simple: {
					Subject: { Data: "missed call" },
					Body: { Text: { Data: "…" } },
				},
			},
		}),
	);
	return { secretArn: ARN };
};
