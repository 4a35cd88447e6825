import type { Item } from "./item.ts";

/** The items that an event looks at and those it changes: what a worker's pure part works on. */
export type Draft = {
	readonly get: <T extends Item>(pk: string) => T | undefined;
	readonly put: <T extends Item>(item: T) => void;
};

/** As the table would hand it back, so that what did not change compares equal. */
const withoutUndefined = (item: Item): Item => JSON.parse(JSON.stringify(item));

/**
 * A draft over the items known so far. It notes which keys were asked for that are not known; for those it says that there is
 * no item, so that one dry run finds nearly all keys an event needs and one read fetches them.
 */
export const draftOver = (known: ReadonlyMap<string, Item | undefined>) => {
	const changed = new Map<string, Item>();
	const unknown = new Set<string>();
	const draft: Draft = {
		get: <T extends Item>(pk: string) => {
			if (!changed.has(pk) && !known.has(pk)) unknown.add(pk);
			// The table holds what `put` was given under this kind of key, nothing else.
			return (changed.get(pk) ?? known.get(pk)) as T | undefined;
		},
		put: (item) => {
			changed.set(item.pk, withoutUndefined(item));
		},
	};
	return { draft, changed, unknown };
};
