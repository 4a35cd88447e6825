import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import { type Draft, draftOver } from "#shared/records/draft.ts";
import type { Item } from "#shared/records/item.ts";
import { readItems } from "#shared/records/read-items.ts";

/** The bug: what is written does not depend on what somebody else wrote meanwhile. */
export const commit = async (
	plan: (draft: Draft) => void,
	{ beside }: { beside?: () => Promise<void> } = {},
): Promise<Draft> => {
	const known = new Map<string, Item | undefined>();
	for (;;) {
		const { draft, changed, unknown } = draftOver(known);
		plan(draft);
		for (const pk of unknown) known.set(pk, undefined);
		for (const item of await readItems([...unknown])) known.set(item.pk, item);
		if (unknown.size > 0) continue;
		await dynamodb.send(
			new TransactWriteCommand({
				TransactItems: [...changed.values()].map((item) => ({
					Put: {
						TableName: env("TABLE_NAME"),
						Item: { ...item, version: (item.version ?? 0) + 1 },
					},
				})),
			}),
		);
		await beside?.();
		return draft;
	}
};
