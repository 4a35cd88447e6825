import * as fc from "fast-check";

/** Every order of the items in which each comes `times` times; repetitions of one are not told apart. */
export const arrangements = <T>(items: readonly T[], times: number): T[][] => {
	const arrange = (left: readonly number[]): number[][] =>
		left.every((count) => count === 0)
			? [[]]
			: left.flatMap((count, index) =>
					count === 0
						? []
						: arrange(left.with(index, count - 1)).map((rest) => [
								index,
								...rest,
							]),
				);
	return arrange(items.map(() => times)).map((order) =>
		order.flatMap((index) => items.slice(index, index + 1)),
	);
};

/** `count` of the orders of the items in which each comes `times` times, the same ones in every run. */
export const someArrangements = <T>(
	items: readonly T[],
	times: number,
	count: number,
): T[][] => {
	const all = items.flatMap((item) =>
		Array.from({ length: times }, () => item),
	);
	const shuffles = fc.shuffledSubarray(all, {
		minLength: all.length,
		maxLength: all.length,
	});
	return fc.sample(shuffles, { numRuns: count, seed: 20_261_120 });
};
