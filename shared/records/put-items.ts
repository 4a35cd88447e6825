import {
	BatchWriteCommand,
	type BatchWriteCommandOutput,
} from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import type { Item } from "./item.ts";

/** What one BatchWriteItem takes. */
export const maxPuts = 25;

type Requests = NonNullable<
	BatchWriteCommandOutput["UnprocessedItems"]
>[string];

/** At most `maxPuts` at once, whatever was there before; of two with one key, which no request may hold, the last. */
export const putItems = async (items: readonly Item[]): Promise<void> => {
	const table = env("TABLE_NAME");
	const unique = new Map(items.map((item) => [item.pk, item]));
	let requests: Requests = [...unique.values()].map((Item) => ({
		PutRequest: { Item },
	}));
	while (requests.length > 0) {
		const { UnprocessedItems }: BatchWriteCommandOutput = await dynamodb.send(
			new BatchWriteCommand({ RequestItems: { [table]: requests } }),
		);
		requests = UnprocessedItems?.[table] ?? [];
	}
};
