import type { Item } from "./item.ts";
import type { Commit, Plan } from "./plan.ts";

/** Keys by commit. */
type Keys = ReadonlyMap<Commit, ReadonlySet<string>>;

/** Runs the plans of all, one after the other, and notes the keys that each looks at and those that it puts. */
export const planOf = (some: readonly Commit[]) => {
	const looks = new Map<Commit, Set<string>>();
	const puts = new Map<Commit, Set<string>>();
	const plan: Plan = (draft) => {
		for (const one of some) {
			const [looked, put] = [new Set<string>(), new Set<string>()];
			looks.set(one, looked);
			puts.set(one, put);
			one.plan({
				get: <T extends Item>(pk: string) => {
					looked.add(pk);
					return draft.get<T>(pk);
				},
				put: (item) => {
					put.add(item.pk);
					draft.put(item);
				},
			});
		}
	};
	return { plan, looks: looks as Keys, puts: puts as Keys };
};

/** The keys of items that are all that a commit puts, and that no other has to do with. */
export const loneKeys = ({
	looks,
	puts,
}: Pick<ReturnType<typeof planOf>, "looks" | "puts">): ReadonlySet<string> =>
	new Set(
		[...puts].flatMap(([one, [pk = "", ...others]]) => {
			const concernsAnother = [...looks].some(
				([other, looked]) =>
					other !== one && (looked.has(pk) || puts.get(other)?.has(pk)),
			);
			return others.length > 0 || concernsAnother ? [] : [pk];
		}),
	);
