import {
	BatchGetCommand,
	type BatchGetCommandOutput,
} from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import type { Item } from "./item.ts";

/** What one BatchGetItem takes. */
const maxKeys = 100;

const readBatch = async (pks: readonly string[]): Promise<Item[]> => {
	const table = env("TABLE_NAME");
	const items: Item[] = [];
	let keys: Record<string, unknown>[] | undefined = pks.map((pk) => ({ pk }));
	while (keys && keys.length > 0) {
		const { Responses, UnprocessedKeys }: BatchGetCommandOutput =
			await dynamodb.send(
				new BatchGetCommand({
					RequestItems: { [table]: { Keys: keys, ConsistentRead: true } },
				}),
			);
		items.push(...((Responses?.[table] ?? []) as Item[]));
		keys = UnprocessedKeys?.[table]?.Keys;
	}
	return items;
};

/** Those items that exist, as last written, in no order. */
export const readItems = async (pks: readonly string[]): Promise<Item[]> => {
	const batches = Array.from(
		{ length: Math.ceil(pks.length / maxKeys) },
		(_, index) => pks.slice(index * maxKeys, (index + 1) * maxKeys),
	);
	return (await Promise.all(batches.map(readBatch))).flat();
};
