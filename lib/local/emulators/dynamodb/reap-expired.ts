import {
	type AttributeValue,
	DeleteItemCommand,
	DescribeTableCommand,
	DescribeTimeToLiveCommand,
	type DynamoDBClient,
	paginateListTables,
	paginateScan,
} from "@aws-sdk/client-dynamodb";

type Item = Record<string, AttributeValue>;

/**
 * Deletes what DynamoDB's time to live would have deleted by now, in every table that has it switched on.
 * The bundled emulator keeps the setting but never acts on it.
 * @param nowSeconds epoch seconds, as the attribute holds them.
 */
export const reapExpired = async (
	client: DynamoDBClient,
	nowSeconds: number,
): Promise<void> => {
	for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
		for (const table of TableNames) {
			const attribute = await timeToLiveOf(client, table);
			if (attribute !== undefined) {
				await reapTable(client, table, attribute, nowSeconds);
			}
		}
	}
};

const timeToLiveOf = async (
	client: DynamoDBClient,
	table: string,
): Promise<string | undefined> => {
	const { TimeToLiveDescription: setting } = await client.send(
		new DescribeTimeToLiveCommand({ TableName: table }),
	);
	return setting?.TimeToLiveStatus === "ENABLED"
		? setting.AttributeName
		: undefined;
};

const reapTable = async (
	client: DynamoDBClient,
	table: string,
	attribute: string,
	nowSeconds: number,
): Promise<void> => {
	const isExpired = {
		ExpressionAttributeNames: { "#ttl": attribute },
		ExpressionAttributeValues: { ":now": { N: String(nowSeconds) } },
	};
	const keyNames = await keyNamesOf(client, table);
	const pages = paginateScan(
		{ client },
		{ TableName: table, FilterExpression: "#ttl < :now", ...isExpired },
	);
	for await (const { Items = [] } of pages) {
		for (const item of Items) {
			// On condition, since the item may have been given more time since the scan.
			await deleteIf(client, {
				TableName: table,
				Key: keyOf(item, keyNames),
				ConditionExpression: "#ttl < :now",
				...isExpired,
			});
		}
	}
};

const deleteIf = async (
	client: DynamoDBClient,
	input: ConstructorParameters<typeof DeleteItemCommand>[0],
): Promise<void> => {
	try {
		await client.send(new DeleteItemCommand(input));
	} catch (error) {
		const changed =
			error instanceof Error &&
			error.name === "ConditionalCheckFailedException";
		if (!changed) {
			throw error;
		}
	}
};

const keyNamesOf = async (
	client: DynamoDBClient,
	table: string,
): Promise<readonly string[]> => {
	const { Table } = await client.send(
		new DescribeTableCommand({ TableName: table }),
	);
	return (Table?.KeySchema ?? []).flatMap(({ AttributeName: name }) =>
		name === undefined ? [] : [name],
	);
};

const keyOf = (item: Item, names: readonly string[]): Item =>
	Object.fromEntries(
		Object.entries(item).filter(([name]) => names.includes(name)),
	);
