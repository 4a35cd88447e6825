import type { Item } from "./item.ts";
import type { Commit, Plan } from "./plan.ts";

/** Keys of items: those that a commit puts, and all that it has to do with. */
type Uses = { readonly puts: Set<string>; readonly all: Set<string> };

/** Runs the plans of all, one after the other, and notes what each of them uses. */
export const planOf = (some: readonly Commit[]) => {
	const uses = new Map<Commit, Uses>();
	const plan: Plan = (draft) => {
		for (const one of some) {
			const [puts, all] = [new Set<string>(), new Set<string>()];
			uses.set(one, { puts, all });
			one.plan({
				get: <T extends Item>(pk: string) => {
					all.add(pk);
					return draft.get<T>(pk);
				},
				put: (item) => {
					puts.add(item.pk);
					all.add(item.pk);
					draft.put(item);
				},
			});
		}
	};
	return { plan, uses: uses as ReadonlyMap<Commit, Uses> };
};

const overlap = (
	some: ReadonlySet<string>,
	others: ReadonlySet<string>,
): boolean => [...some].some((key) => others.has(key));

/** The keys of items that are all that a commit puts, where it and the others have nothing to do with what either puts. */
export const loneKeys = (
	uses: ReturnType<typeof planOf>["uses"],
): ReadonlySet<string> => {
	const everybody = [...uses.values()];
	const isLone = (one: Uses): boolean =>
		one.puts.size === 1 &&
		everybody.every(
			(other) =>
				other === one ||
				!(overlap(one.puts, other.all) || overlap(other.puts, one.all)),
		);
	return new Set(everybody.filter(isLone).flatMap(({ puts }) => [...puts]));
};
