import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import {
	CreateTableCommand,
	DescribeTableCommand,
	ListTablesCommand,
} from "@aws-sdk/client-dynamodb";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { ListSecretsCommand } from "@aws-sdk/client-secrets-manager";
import { GetAccountCommand } from "@aws-sdk/client-sesv2";
import { CreateQueueCommand, GetQueueUrlCommand } from "@aws-sdk/client-sqs";
import { expect, it, onTestFinished } from "vitest";
import {
	type EmulatorOptions,
	startEmulators,
} from "#lib/local/emulators/start-emulators.ts";
import { ACCOUNT, awsClients, REGION } from "./aws-clients.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const start = async (
	directory: string,
	more: Partial<EmulatorOptions> = {},
) => {
	const emulators = await startEmulators({
		directory,
		region: REGION,
		account: ACCOUNT,
		authorize: () => true,
		...more,
	});
	onTestFinished(() => emulators.stop());
	return emulators;
};

it("refuses a directory another start is using, and takes it when that one has stopped", async () => {
	const directory = temporaryDirectory();
	const first = await start(directory);
	await expect(start(directory)).rejects.toThrow(
		`${directory} is in use by process ${process.pid}`,
	);
	await first.stop();
	await start(directory);
});

it("stops though a stranger has talked to the port of its lock", async () => {
	const directory = temporaryDirectory();
	const emulators = await start(directory);
	const { port } = JSON.parse(
		readFileSync(join(directory, "lock.json"), "utf8"),
	);
	const stranger = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
	await once(stranger, "connect");
	stranger.write("GET / HTTP/1.1\r\n\r\n");
	stranger.resume();
	await once(stranger, "end");
	stranger.destroy();
	await emulators.stop();
	await start(directory);
});

it("gives a queue the same URL again when its port is the same", async () => {
	const directory = temporaryDirectory();
	const first = await start(directory);
	const create = new CreateQueueCommand({ QueueName: "calls" });
	const before = await awsClients(first.endpoints).sqs.send(create);
	await first.stop();
	const port = Number(new URL(first.endpoints.sqs).port);
	const second = await start(directory, { ports: { sqs: port } });
	const after = await awsClients(second.endpoints).sqs.send(create);
	expect(after.QueueUrl).toBe(before.QueueUrl);
});

it("puts another DynamoDB behind the guard when it is given one", async () => {
	const other = await start(temporaryDirectory());
	await awsClients(other.endpoints).dynamodb.send(
		new CreateTableCommand({
			TableName: "elsewhere",
			BillingMode: "PAY_PER_REQUEST",
			KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
			AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
		}),
	);
	const { endpoints } = await start(temporaryDirectory(), {
		dynamodbEndpoint: other.endpoints.dynamodb,
	});
	const { TableNames } = await awsClients(endpoints).dynamodb.send(
		new ListTablesCommand({}),
	);
	expect(TableNames).toEqual(["elsewhere"]);
});

it("guards every service, under the ARNs of its region and account", async () => {
	const asked: string[] = [];
	const log: string[] = [];
	const { endpoints } = await start(temporaryDirectory(), {
		authorize: ({ accessKeyId, action, resources }) => {
			asked.push(`${accessKeyId} ${action} ${resources.join()}`);
			return false;
		},
		log: (line) => log.push(line),
	});
	const { dynamodb, sqs, secrets, s3, ses } = awsClients(endpoints, "ROLE");
	const calls = [
		dynamodb.send(new DescribeTableCommand({ TableName: "records" })),
		sqs.send(new GetQueueUrlCommand({ QueueName: "calls" })),
		secrets.send(new ListSecretsCommand({})),
		s3.send(new GetObjectCommand({ Bucket: "overflow", Key: "key" })),
		ses.send(new GetAccountCommand({})),
	];
	for (const call of await Promise.allSettled(calls)) {
		const message = expect.stringMatching(/^User: ROLE is not authorized/);
		expect(call).toMatchObject({ reason: { message } });
	}
	expect(asked.sort()).toEqual([
		`ROLE dynamodb:DescribeTable arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/records`,
		"ROLE s3:GetObject arn:aws:s3:::overflow/key",
		"ROLE secretsmanager:ListSecrets *",
		"ROLE ses:GetAccount *",
		`ROLE sqs:GetQueueUrl arn:aws:sqs:${REGION}:${ACCOUNT}:calls`,
	]);
	expect(log).toHaveLength(5);
});
