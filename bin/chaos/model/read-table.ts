import {
	DynamoDBDocumentClient,
	paginateScan,
	type ScanCommandInput,
} from "@aws-sdk/lib-dynamodb";
import type { AwsClients } from "#lib/local/aws-clients.ts";

export type TableItem = Readonly<Record<string, unknown>>;
/** By key, without what was kept for a replay. */
export type Table = ReadonlyMap<string, TableItem>;

async function* itemsOf(
	{ dynamodb }: AwsClients,
	input: ScanCommandInput,
): AsyncGenerator<TableItem> {
	const pages = paginateScan(
		{ client: DynamoDBDocumentClient.from(dynamodb) },
		{
			ConsistentRead: true,
			ExpressionAttributeValues: { ":kept": "ENVELOPE#" },
			...input,
		},
	);
	for await (const { Items = [] } of pages) yield* Items;
}

export const readTable = async (
	clients: AwsClients,
	TableName: string,
): Promise<Table> => {
	const items = new Map<string, TableItem>();
	for await (const item of itemsOf(clients, {
		TableName,
		FilterExpression: "NOT begins_with(pk, :kept)",
	}))
		items.set(String(item.pk), item);
	return items;
};

/** The keys of what was kept for a replay. */
export const readKept = async (
	clients: AwsClients,
	TableName: string,
): Promise<ReadonlySet<string>> => {
	const keys = new Set<string>();
	for await (const { pk } of itemsOf(clients, {
		TableName,
		FilterExpression: "begins_with(pk, :kept)",
		ProjectionExpression: "pk",
	}))
		keys.add(String(pk));
	return keys;
};
