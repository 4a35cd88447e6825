import {
	CreateTableCommand,
	DescribeTableCommand,
	DescribeTimeToLiveCommand,
	type DynamoDBClient,
	ResourceNotFoundException,
	UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import type { Declared, Physical } from "../template/deploy-template.ts";
import { readProperties } from "../template/read-properties.ts";
import { keepTable } from "./keep-table.ts";
import { arnIn, type MakeContext } from "./make-context.ts";
import { type TableDefinition, tableDefinition } from "./table-definition.ts";

const describe = async (dynamodb: DynamoDBClient, TableName: string) => {
	try {
		const command = new DescribeTableCommand({ TableName });
		return (await dynamodb.send(command)).Table;
	} catch (error) {
		if (error instanceof ResourceNotFoundException) return undefined;
		throw error;
	}
};

const create = (
	dynamodb: DynamoDBClient,
	TableName: string,
	wanted: TableDefinition,
) => {
	const { GlobalSecondaryIndexes, StreamSpecification } = wanted;
	return dynamodb.send(
		new CreateTableCommand({
			TableName,
			BillingMode: "PAY_PER_REQUEST",
			KeySchema: wanted.KeySchema,
			AttributeDefinitions: wanted.AttributeDefinitions,
			LocalSecondaryIndexes: wanted.LocalSecondaryIndexes,
			...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
			...(StreamSpecification && {
				StreamSpecification: { StreamEnabled: true, ...StreamSpecification },
			}),
		}),
	);
};

const setTimeToLive = async (
	dynamodb: DynamoDBClient,
	TableName: string,
	{ TimeToLiveSpecification }: TableDefinition,
) => {
	if (!TimeToLiveSpecification?.Enabled) return;
	const { TimeToLiveDescription } = await dynamodb.send(
		new DescribeTimeToLiveCommand({ TableName }),
	);
	if (TimeToLiveDescription?.TimeToLiveStatus === "ENABLED") return;
	await dynamodb.send(
		new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }),
	);
};

/** Makes a table, or keeps the one of an earlier run. */
export const makeTable = async (
	declared: Declared,
	context: MakeContext,
): Promise<Physical> => {
	const { dynamodb } = context.clients;
	const wanted = readProperties(tableDefinition, declared);
	const name = wanted.TableName ?? `${context.stackName}-${declared.id}`;
	const kept = await describe(dynamodb, name);
	if (kept) await keepTable(dynamodb, kept, wanted);
	else await create(dynamodb, name, wanted);
	await setTimeToLive(dynamodb, name, wanted);
	const Arn = arnIn(context, "dynamodb", `table/${name}`);
	return { ref: name, attributes: { Arn, TableId: name } };
};
