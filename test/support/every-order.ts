import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { type Draft, draftOver } from "#shared/records/draft.ts";
import type { Item } from "#shared/records/item.ts";

export type Table = ReadonlyMap<string, Item>;

/** One delivery: what a worker does with it in one transaction. */
export type Step = (draft: Draft) => void;

export const applied = (table: Table, step: Step): Table => {
	const { draft, changed } = draftOver(table);
	step(draft);
	return new Map([...table, ...changed]);
};

/**
 * Expects the same table, every item of it, after every order of the steps with each of them any number of times, and returns it.
 *
 * Not order by order, which would be endless: it is enough that what is in the table follows from which steps were taken. So
 * for every set of steps there is one table, and from each of them every step, taken for the first time or again, must
 * lead to the table of the set with it. Eight steps are 40,320 orders, and endlessly many with repetitions; 256 tables are all
 * that any of them can pass through.
 */
export const tableAfterEveryOrder = (steps: readonly Step[]): Table => {
	const tables: (Table | undefined)[] = [new Map()];
	for (let taken = 0; taken < 2 ** steps.length; taken++)
		for (const [index, step] of steps.entries()) {
			const next = taken | (1 << index);
			const table = applied(tables[taken] ?? new Map(), step);
			const known = tables[next];
			tables[next] ??= table;
			if (known && !isDeepStrictEqual(table, known))
				expect(
					Object.fromEntries(table),
					`step ${index} after the set ${taken.toString(2)}`,
				).toEqual(Object.fromEntries(known));
		}
	return tables.at(-1) ?? new Map();
};

/** The same of deliveries, each a list of events, its items by key and in a stable order. */
export const endInEveryOrder = <E>(
	deliveries: readonly (readonly E[])[],
	apply: (draft: Draft, event: E, defaultCountry: string) => void,
): Readonly<Record<string, Item>> => {
	const steps = deliveries.map((events) => (draft: Draft) => {
		for (const event of events) apply(draft, event, "US");
	});
	const table = [...tableAfterEveryOrder(steps)];
	return Object.fromEntries(table.sort(([a], [b]) => (a < b ? -1 : 1)));
};
