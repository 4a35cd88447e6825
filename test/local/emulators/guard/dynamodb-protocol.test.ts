import {
	BatchGetItemCommand,
	BatchWriteItemCommand,
	ExecuteStatementCommand,
	GetItemCommand,
	QueryCommand,
	TransactGetItemsCommand,
	TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { expect, it } from "vitest";
import { dynamodbProtocol } from "#lib/local/emulators/guard/dynamodb-protocol.ts";
import { ACCOUNT, REGION } from "../aws-clients.ts";
import { denied, guardedStub } from "./guarded-stub.ts";

const protocol = dynamodbProtocol(REGION, ACCOUNT);
const table = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table`;
const Key = { pk: { S: "1" } };

const start = async (refuses: RegExp) => {
	const { clients, ...more } = await guardedStub(protocol, refuses);
	return { dynamodb: clients.dynamodb, ...more };
};

it("passes on what is allowed", async () => {
	const { dynamodb, asked } = await start(/never/);
	await dynamodb.send(new GetItemCommand({ TableName: "records", Key }));
	expect(asked).toEqual([`dynamodb:GetItem ${table}/records`]);
});

it("asks for the index a query reads", async () => {
	const { dynamodb } = await start(/index/);
	const query = new QueryCommand({
		TableName: "records",
		IndexName: "byPhone",
	});
	await expect(dynamodb.send(query)).rejects.toMatchObject(
		denied("dynamodb:Query", `${table}/records/index/byPhone`),
	);
});

it("asks for each table of a batch", async () => {
	const { dynamodb } = await start(/two$/);
	const get = new BatchGetItemCommand({
		RequestItems: { one: { Keys: [Key] }, two: { Keys: [Key] } },
	});
	await expect(dynamodb.send(get)).rejects.toMatchObject(
		denied("dynamodb:BatchGetItem", `${table}/two`),
	);
	const write = new BatchWriteItemCommand({
		RequestItems: { two: [{ DeleteRequest: { Key } }] },
	});
	await expect(dynamodb.send(write)).rejects.toMatchObject(
		denied("dynamodb:BatchWriteItem", `${table}/two`),
	);
});

it("asks for each item of a transaction as if it were a call of its own", async () => {
	const { dynamodb, asked } = await start(/never/);
	await dynamodb.send(
		new TransactWriteItemsCommand({
			TransactItems: [
				{ Put: { TableName: "a", Item: Key } },
				{ Update: { TableName: "b", Key, UpdateExpression: "SET x = y" } },
				{ Delete: { TableName: "c", Key } },
				{ ConditionCheck: { TableName: "d", Key, ConditionExpression: "x" } },
			],
		}),
	);
	await dynamodb.send(
		new TransactGetItemsCommand({
			TransactItems: [{ Get: { TableName: "e", Key } }],
		}),
	);
	expect(asked).toEqual([
		`dynamodb:PutItem ${table}/a`,
		`dynamodb:UpdateItem ${table}/b`,
		`dynamodb:DeleteItem ${table}/c`,
		`dynamodb:ConditionCheckItem ${table}/d`,
		`dynamodb:GetItem ${table}/e`,
	]);
});

it("refuses a transaction for any one of its items", async () => {
	const { dynamodb } = await start(/DeleteItem/);
	const write = new TransactWriteItemsCommand({
		TransactItems: [
			{ Put: { TableName: "a", Item: Key } },
			{ Delete: { TableName: "c", Key } },
		],
	});
	await expect(dynamodb.send(write)).rejects.toMatchObject(
		denied("dynamodb:DeleteItem", `${table}/c`),
	);
});

it("refuses PartiQL whoever asks", async () => {
	const { dynamodb, asked } = await start(/never/);
	const Statement = 'SELECT * FROM "records"';
	await expect(
		dynamodb.send(new ExecuteStatementCommand({ Statement })),
	).rejects.toMatchObject({ name: "AccessDeniedException" });
	expect(asked).toEqual([]);
});

it("refuses a call that names no table in a readable way, or that nobody signed", async () => {
	const { endpoint, asked } = await start(/never/);
	const authorization = "AWS4-HMAC-SHA256 Credential=A/1/2/3/aws4_request";
	const target = { "x-amz-target": "DynamoDB_20120810.BatchGetItem" };
	const calls = [
		{ headers: { ...target, authorization }, body: '{"RequestItems": 7}' },
		{ headers: { ...target, authorization }, body: '{"RequestItems": {}}' },
		{ headers: { ...target, authorization }, body: "not JSON" },
		{ headers: target, body: '{"RequestItems": {"a": {}}}' },
	];
	for (const call of calls) {
		const answer = await fetch(endpoint, { method: "POST", ...call });
		expect(answer.status).toBe(400);
	}
	expect(asked).toEqual([]);
});
