import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import {
	TransactionCanceledException,
	TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import { type Draft, draftOver } from "./draft.ts";
import type { Item } from "./item.ts";
import { readItems } from "./read-items.ts";

/** Pure: may run several times over what is known so far. */
export type Plan = (draft: Draft) => void;

const maxAttempts = 8;

/** What is to be found out between reading and writing; it is given what was read. */
export type Learn = (stored: Draft) => Promise<void>;

/** Reads until the plan asks for nothing new: nearly always once. */
const settle = async (
	plan: Plan,
	known = new Map<string, Item | undefined>(),
) => {
	for (;;) {
		const { draft, changed, unknown } = draftOver(known);
		plan(draft);
		if (unknown.size === 0) return { draft, changed, known };
		for (const pk of unknown) known.set(pk, undefined);
		for (const item of await readItems([...unknown])) known.set(item.pk, item);
	}
};

const putUnlessChanged = (item: Item, before: Item | undefined) => ({
	Put: {
		TableName: env("TABLE_NAME"),
		Item: { ...item, version: (before?.version ?? 0) + 1 },
		...(before
			? {
					ConditionExpression: "version = :version",
					ExpressionAttributeValues: { ":version": before.version },
				}
			: { ConditionExpression: "attribute_not_exists(pk)" }),
	},
});

const lostRace = (error: unknown): boolean =>
	error instanceof TransactionConflictException ||
	(error instanceof TransactionCanceledException &&
		(error.CancellationReasons ?? []).every(({ Code }) =>
			["None", "ConditionalCheckFailed", "TransactionConflict"].includes(
				Code ?? "None",
			),
		));

const write = async (
	changed: ReadonlyMap<string, Item>,
	known: ReadonlyMap<string, Item | undefined>,
): Promise<void> => {
	const items = [...changed.values()].filter(
		(item) => !isDeepStrictEqual(item, known.get(item.pk)),
	);
	if (items.length === 0) return;
	await dynamodb.send(
		new TransactWriteCommand({
			TransactItems: items.map((item) =>
				putUnlessChanged(item, known.get(item.pk)),
			),
		}),
	);
};

/** As `settle`; then the plan runs once more, over the same items, with what was learned of them. */
const settleInformed = async (plan: Plan, learn: Learn) => {
	const { known } = await settle(plan);
	await learn(draftOver(known).draft);
	return settle(plan, known);
};

/**
 * read -> plan -> write, all or nothing: what the plan puts is written only if nothing it looked at to change was changed
 * meanwhile; else it runs again over what is there now. With `learn` it is read -> learn -> plan -> write, so that what was
 * learned is never older than what was read. Resolves to the draft as written.
 */
export const commit = async (plan: Plan, learn?: Learn): Promise<Draft> => {
	for (let attempt = 1; ; attempt++) {
		const { draft, changed, known } = learn
			? await settleInformed(plan, learn)
			: await settle(plan);
		try {
			await write(changed, known);
			return draft;
		} catch (error) {
			if (!lostRace(error) || attempt === maxAttempts) throw error;
			// Those who lost a race together would else race again together.
			await pause(Math.random() * 10 * 2 ** attempt);
		}
	}
};
