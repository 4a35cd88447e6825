/** Every order of the items. */
export const permutations = <T>(items: readonly T[]): T[][] =>
	items.length === 0
		? [[]]
		: items.flatMap((item, index) =>
				permutations(items.filter((_, other) => other !== index)).map(
					(rest) => [item, ...rest],
				),
			);
