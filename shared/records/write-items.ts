import { isDeepStrictEqual } from "node:util";
import {
	ConditionalCheckFailedException,
	TransactionCanceledException,
	TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import { PutCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import type { Item } from "./item.ts";

const putUnlessChanged = (item: Item, before: Item | undefined) => ({
	TableName: env("TABLE_NAME"),
	Item: { ...item, version: (before?.version ?? 0) + 1 },
	// Before its first counted write an item is not there or, if it was written without, has no version.
	...(before?.version === undefined
		? { ConditionExpression: "attribute_not_exists(version)" }
		: {
				ConditionExpression: "version = :version",
				ExpressionAttributeValues: { ":version": before.version },
			}),
});

type ConditionalPut = ReturnType<typeof putUnlessChanged>;

const writeTogether = async ([
	put,
	...others
]: readonly ConditionalPut[]): Promise<void> => {
	if (!put) return;
	// One item is all or nothing by itself, at half the price: a delivery that came before, or that nobody needs.
	if (others.length === 0) await dynamodb.send(new PutCommand(put));
	else
		await dynamodb.send(
			new TransactWriteCommand({
				TransactItems: [put, ...others].map((one) => ({ Put: one })),
			}),
		);
};

/**
 * All or nothing, but for those that may go apart, by key: and each only where it is still what it was when it was read. Rejects
 * when nothing is under way any more.
 */
export const writeItems = async (
	changed: ReadonlyMap<string, Item>,
	known: ReadonlyMap<string, Item | undefined>,
	apart: ReadonlySet<string> = new Set(),
): Promise<void> => {
	const puts = [...changed.values()]
		.filter((item) => !isDeepStrictEqual(item, known.get(item.pk)))
		.map((item) => putUnlessChanged(item, known.get(item.pk)));
	const goesApart = ({ Item }: ConditionalPut) => apart.has(Item.pk);
	const writes = [
		puts.filter((put) => !goesApart(put)),
		...puts.filter(goesApart).map((put) => [put]),
	];
	for (const how of await Promise.allSettled(writes.map(writeTogether)))
		if (how.status === "rejected") throw how.reason;
};

/** Whether a write failed only because another came first. */
export const lostRace = (error: unknown): boolean =>
	error instanceof ConditionalCheckFailedException ||
	error instanceof TransactionConflictException ||
	(error instanceof TransactionCanceledException &&
		(error.CancellationReasons ?? []).every(({ Code }) =>
			["None", "ConditionalCheckFailed", "TransactionConflict"].includes(
				Code ?? "None",
			),
		));
