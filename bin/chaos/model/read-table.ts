import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import type { AwsClients } from "#lib/local/aws-clients.ts";

export type TableItem = Readonly<Record<string, unknown>>;
/** By key, without what was kept for a replay. */
export type Table = ReadonlyMap<string, TableItem>;

export const readTable = async (
	{ dynamodb }: AwsClients,
	tableName: string,
): Promise<Table> => {
	const pages = paginateScan(
		{ client: DynamoDBDocumentClient.from(dynamodb) },
		{
			TableName: tableName,
			ConsistentRead: true,
			FilterExpression: "NOT begins_with(pk, :kept)",
			ExpressionAttributeValues: { ":kept": "ENVELOPE#" },
		},
	);
	const items = new Map<string, TableItem>();
	for await (const { Items = [] } of pages)
		for (const item of Items) items.set(String(item.pk), item);
	return items;
};
