import * as fc from "fast-check";
import { permutations } from "./permutations.ts";

/** Six things have 720 orders, seven have 5,040. */
const maxExhaustive = 6;

/** Every order of few items; of more, the one given, its reverse and a thousand others, the same each time. */
export const ordersOf = <T>(items: readonly T[]): readonly (readonly T[])[] => {
	if (items.length <= maxExhaustive) return permutations(items);
	const { length } = items;
	const shuffled = fc.shuffledSubarray([...items], {
		minLength: length,
		maxLength: length,
	});
	const sample = fc.sample(shuffled, { seed: length, numRuns: 1000 });
	return [items, items.toReversed(), ...sample];
};
