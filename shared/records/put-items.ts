import {
	BatchWriteCommand,
	type BatchWriteCommandOutput,
} from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import type { Item } from "./item.ts";

/** What one BatchWriteItem takes. */
const maxItems = 25;

type Requests = NonNullable<
	BatchWriteCommandOutput["UnprocessedItems"]
>[string];

const putBatch = async (items: readonly Item[]): Promise<void> => {
	const table = env("TABLE_NAME");
	let requests: Requests = items.map((Item) => ({ PutRequest: { Item } }));
	while (requests.length > 0) {
		const { UnprocessedItems }: BatchWriteCommandOutput = await dynamodb.send(
			new BatchWriteCommand({ RequestItems: { [table]: requests } }),
		);
		requests = UnprocessedItems?.[table] ?? [];
	}
};

/** Whatever was there before; of two with one key, which no request may hold, the last. */
export const putItems = async (items: readonly Item[]): Promise<void> => {
	const unique = [...new Map(items.map((item) => [item.pk, item])).values()];
	const batches = Array.from(
		{ length: Math.ceil(unique.length / maxItems) },
		(_, index) => unique.slice(index * maxItems, (index + 1) * maxItems),
	);
	await Promise.all(batches.map(putBatch));
};
