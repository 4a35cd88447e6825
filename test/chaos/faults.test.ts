import { createServer } from "node:http";
import {
	GetItemCommand,
	TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { ListBucketsCommand } from "@aws-sdk/client-s3";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { expect, it, onTestFinished } from "vitest";
import { dynamodbProtocol } from "#lib/local/emulators/guard/dynamodb-protocol.ts";
import type { Fault } from "#lib/local/emulators/guard/fault.ts";
import type { Protocol } from "#lib/local/emulators/guard/permission.ts";
import { s3Protocol } from "#lib/local/emulators/guard/s3-protocol.ts";
import { sqsProtocol } from "#lib/local/emulators/guard/sqs-protocol.ts";
import { startGuard } from "#lib/local/emulators/guard/start-guard.ts";
import { listenOnLoopback } from "#lib/local/emulators/listen-on-loopback.ts";
import { stopServer } from "#lib/local/emulators/stop-server.ts";
import {
	bucketFailed,
	cancelled,
	dynamodbFailed,
	queueFailed,
	throttled,
} from "../../bin/chaos/run/fault-words.ts";
import { ACCOUNT, awsClients, REGION } from "../local/emulators/aws-clients.ts";

/** A service that answers everything with `{}`, behind a guard where the first calls fail. */
const failing = async (protocol: Protocol, faults: readonly Fault[]) => {
	let carriedOut = 0;
	const service = createServer((request, response) => {
		carriedOut++;
		request.resume();
		request.on("end", () => response.end("{}"));
	});
	const upstream = new URL(
		`http://127.0.0.1:${await listenOnLoopback(service)}`,
	);
	const coming = [...faults];
	const guard = await startGuard({
		...{ protocol, upstream, port: 0, log: () => {} },
		authorize: () => true,
		faultOf: () => coming.shift(),
	});
	onTestFinished(async () => {
		await guard.stop();
		await stopServer(service);
	});
	const endpoint = `http://127.0.0.1:${guard.port}`;
	const clients = awsClients({
		...{ dynamodb: endpoint, sqs: endpoint, secretsmanager: endpoint },
		...{ sesv2: endpoint, s3: endpoint },
	});
	return { clients, carriedOut: () => carriedOut };
};

const dynamodb = dynamodbProtocol(REGION, ACCOUNT);
const sqs = sqsProtocol(REGION, ACCOUNT, () => []);
const item = { TableName: "T", Key: { pk: { S: "1" } } };
const transaction = new TransactWriteItemsCommand({
	TransactItems: [
		{ Delete: item },
		{ Delete: { ...item, Key: { pk: { S: "2" } } } },
	],
});

it("throttles as DynamoDB does, which the SDK tries again", async () => {
	const { clients, carriedOut } = await failing(dynamodb, throttled);
	await clients.dynamodb.send(new GetItemCommand(item));
	expect(carriedOut()).toBe(1);
});

it("cancels a transaction with a reason for each of its items", async () => {
	const { clients, carriedOut } = await failing(dynamodb, [cancelled(2)]);
	await expect(clients.dynamodb.send(transaction)).rejects.toMatchObject({
		name: "TransactionCanceledException",
		CancellationReasons: [{ Code: "TransactionConflict" }, { Code: "None" }],
	});
	expect(carriedOut()).toBe(0);
});

it("loses an answer after the call was carried out", async () => {
	const lost = { ...dynamodbFailed, afterwards: true };
	const { clients, carriedOut } = await failing(dynamodb, [lost]);
	await clients.dynamodb.send(transaction);
	expect(carriedOut()).toBe(2);
});

it.each(queueFailed)("fails as SQS does: %o", async (fault) => {
	const always = Array.from({ length: 9 }, () => fault);
	const { clients, carriedOut } = await failing(sqs, always);
	const send = clients.sqs.send(
		new SendMessageCommand({ QueueUrl: "http://q/1/Q", MessageBody: "1" }),
	);
	await expect(send).rejects.toMatchObject({
		$metadata: { httpStatusCode: fault.status },
	});
	expect(carriedOut()).toBe(0);
});

it.each(bucketFailed)("fails as S3 does: %o", async (fault) => {
	const always = Array.from({ length: 9 }, () => fault);
	const { clients } = await failing(s3Protocol, always);
	await expect(
		clients.s3.send(new ListBucketsCommand({})),
	).rejects.toMatchObject({
		name: /<Code>(.*)<\/Code>/.exec(fault.body)?.[1],
		$metadata: { httpStatusCode: fault.status },
	});
});
