import {
	type DynamoDBClient,
	type KeySchemaElement,
	type TableDescription,
	UpdateTableCommand,
} from "@aws-sdk/client-dynamodb";
import type { TableDefinition } from "./table-definition.ts";

const keysOf = (keys: readonly KeySchemaElement[] = []) =>
	keys
		.map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`)
		.sort()
		.join();

const expectKeys = (
	what: string,
	kept: readonly KeySchemaElement[] | undefined,
	wanted: readonly KeySchemaElement[],
) => {
	if (keysOf(kept) === keysOf(wanted)) return;
	throw new Error(
		`${what} is kept from an earlier run with other keys: start with --fresh to empty it`,
	);
};

/** Fits a table that exists to its definition by adding the indexes it lacks. Throws when its keys are others. */
export const keepTable = async (
	dynamodb: DynamoDBClient,
	kept: TableDescription,
	wanted: TableDefinition,
): Promise<void> => {
	const { TableName } = kept;
	expectKeys(`Table ${TableName}`, kept.KeySchema, wanted.KeySchema);
	for (const index of wanted.GlobalSecondaryIndexes) {
		const present = kept.GlobalSecondaryIndexes?.find(
			({ IndexName }) => IndexName === index.IndexName,
		);
		if (present)
			expectKeys(
				`Index ${index.IndexName} of ${TableName}`,
				present.KeySchema,
				index.KeySchema,
			);
		else
			await dynamodb.send(
				new UpdateTableCommand({
					TableName,
					AttributeDefinitions: wanted.AttributeDefinitions,
					GlobalSecondaryIndexUpdates: [{ Create: index }],
				}),
			);
	}
};
