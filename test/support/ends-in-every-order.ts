import { isDeepStrictEqual } from "node:util";

const different = <T>(values: readonly T[]): T[] =>
	values.reduce<T[]>(
		(found, value) =>
			found.some((one) => isDeepStrictEqual(one, value))
				? found
				: found.concat([value]),
		[],
	);

/**
 * Every different end of applying the items, of which some may be there several times, in every order there is. All orders of a
 * part of them that lead to the same state go on as one, so that 113 400 orders take some hundred steps.
 */
export const endsInEveryOrder = <T, S>(
	items: readonly T[],
	start: S,
	apply: (state: S, item: T) => S,
): S[] => {
	const kinds = [...new Set(items)];
	const known = new Map<string, S[]>();
	/** After so many of each kind. */
	const endsAfter = (counts: readonly number[]): S[] => {
		const key = counts.join();
		const ends =
			known.get(key) ??
			different(
				kinds.flatMap((kind, at) => {
					const count = counts[at] ?? 0;
					return count === 0
						? []
						: endsAfter(counts.with(at, count - 1)).map((state) =>
								apply(state, kind),
							);
				}),
			);
		known.set(key, ends);
		return ends;
	};
	known.set(kinds.map(() => 0).join(), [start]);
	return endsAfter(
		kinds.map((kind) => items.filter((one) => one === kind).length),
	);
};
