import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import {
	ConditionalCheckFailedException,
	TransactionCanceledException,
	TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import { PutCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import { type Draft, draftOver } from "./draft.ts";
import type { Item } from "./item.ts";
import { readItems } from "./read-items.ts";

/** Pure: may run several times over what is known so far. */
export type Plan = (draft: Draft) => void;

/** What is to be found out between reading and writing; it is given what was read, so what it learns is never older than that. */
export type Learn = (stored: Draft) => Promise<void>;

/** What else is done on the way from reading to having written. */
type Alongside = {
	/** @default nothing */
	readonly learn?: Learn | undefined;
	/** Side by side with the write, once that is planned: harmless when it is done twice, or without the write. @default nothing */
	readonly beside?: () => Promise<void>;
};

const maxAttempts = 8;

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
	TableName: env("TABLE_NAME"),
	Item: { ...item, version: (before?.version ?? 0) + 1 },
	...(before
		? {
				ConditionExpression: "version = :version",
				ExpressionAttributeValues: { ":version": before.version },
			}
		: { ConditionExpression: "attribute_not_exists(pk)" }),
});

const lostRace = (error: unknown): boolean =>
	error instanceof ConditionalCheckFailedException ||
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
	const [put, ...others] = [...changed.values()]
		.filter((item) => !isDeepStrictEqual(item, known.get(item.pk)))
		.map((item) => putUnlessChanged(item, known.get(item.pk)));
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

/** As `settle`; then the plan runs once more, over the same items, with what was learned of them. */
const settleInformed = async (plan: Plan, learn: Learn) => {
	const { known } = await settle(plan);
	await learn(draftOver(known).draft);
	return settle(plan, known);
};

/**
 * read -> plan -> write, all or nothing: what the plan puts is written only if nothing it looked at to change was changed
 * meanwhile; else it runs again over what is there now. Resolves to the draft as written.
 */
export const commit = async (
	plan: Plan,
	{ learn, beside = async () => {} }: Alongside = {},
): Promise<Draft> => {
	for (let attempt = 1; ; attempt++) {
		const { draft, changed, known } = learn
			? await settleInformed(plan, learn)
			: await settle(plan);
		try {
			await Promise.all([write(changed, known), beside()]);
			return draft;
		} catch (error) {
			if (!lostRace(error) || attempt === maxAttempts) throw error;
			// Those who lost a race together would else race again together.
			await pause(Math.random() * 10 * 2 ** attempt);
		}
	}
};
