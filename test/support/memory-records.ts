import { type Draft, draftOver } from "#shared/records/draft.ts";
import type { Item } from "#shared/records/item.ts";

/** The table in memory, for what is pure: each step sees what the steps before it put. */
export const memoryRecords = () => {
	const items = new Map<string, Item>();
	return {
		items,
		step: (plan: (draft: Draft) => void): void => {
			const known = new Map<string, Item | undefined>(items);
			const { draft, changed } = draftOver(known);
			plan(draft);
			for (const [pk, item] of changed) items.set(pk, item);
		},
		/** By key, in a stable order, to compare tables with. */
		snapshot: (): Record<string, Item> =>
			Object.fromEntries([...items].sort(([a], [b]) => (a < b ? -1 : 1))),
	};
};
