import { draftOver } from "./draft.ts";
import type { Item } from "./item.ts";
import type { Plan } from "./plan.ts";
import { readItems } from "./read-items.ts";

/** By key; undefined where there is no such item. */
export type Known = Map<string, Item | undefined>;

/** Reads until the plan asks for nothing new: nearly always once. */
export const settle = async (plan: Plan, known: Known = new Map()) => {
	for (;;) {
		const { draft, changed, unknown } = draftOver(known);
		plan(draft);
		if (unknown.size === 0) return { draft, changed, known };
		for (const pk of unknown) known.set(pk, undefined);
		for (const item of await readItems([...unknown])) known.set(item.pk, item);
	}
};
