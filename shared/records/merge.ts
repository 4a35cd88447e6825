/**
 * Ways to merge two sayings about one field so that the order in which they come does not matter: each is commutative,
 * associative and idempotent. `undefined` says nothing.
 */

type Ordered = string | number;

const pick = <T>(
	one: T | undefined,
	other: T | undefined,
	better: (one: T, other: T) => boolean,
): T | undefined => {
	if (one === undefined) return other;
	if (other === undefined) return one;
	return better(other, one) ? other : one;
};

export const least = <T extends Ordered>(
	one: T | undefined,
	other: T | undefined,
): T | undefined => pick(one, other, (a, b) => a < b);

export const greatest = <T extends Ordered>(
	one: T | undefined,
	other: T | undefined,
): T | undefined => pick(one, other, (a, b) => a > b);

/** The one that stands later in `order`; what is not in it comes before all. */
export const furthest = <T>(
	order: readonly T[],
	one: T | undefined,
	other: T | undefined,
): T | undefined =>
	pick(one, other, (a, b) => order.indexOf(a) > order.indexOf(b));

/** A value with how much the saying of it is worth. */
export type Weighed<T, W extends Ordered = Ordered> = {
	readonly weight: W;
	readonly value: T;
};

/** The same text for the same value, however the table has ordered its fields. */
const canonical = (value: unknown): string =>
	JSON.stringify(value, (_, part: unknown) =>
		part !== null && typeof part === "object" && !Array.isArray(part)
			? Object.fromEntries(
					Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)),
				)
			: part,
	) ?? "";

/** The weightier one; of two that weigh the same, the one whose text comes first. */
export const weightiest = <T, W extends Ordered = Ordered>(
	one: Weighed<T, W> | undefined,
	other: Weighed<T, W> | undefined,
): Weighed<T, W> | undefined =>
	pick(one, other, (a, b) =>
		a.weight === b.weight
			? canonical(a.value) < canonical(b.value)
			: a.weight > b.weight,
	);

/** Weight -> the fields of which what weighed that much is believed: most have been said together, so it is written once. */
export type Weights = Readonly<Record<string, readonly string[]>>;

const weightByField = (weights: Weights): Map<string, string> =>
	new Map(
		Object.entries(weights).flatMap(([weight, names]) =>
			names.map((name) => [name, weight] as const),
		),
	);

const fieldsByWeight = (weights: ReadonlyMap<string, string>): Weights => {
	const grouped: Record<string, string[]> = {};
	for (const [name, weight] of [...weights].sort())
		grouped[weight] = [...(grouped[weight] ?? []), name];
	return grouped;
};

/**
 * Field by field the weightier saying, so that an older one adds what it alone knows and takes nothing back. `undefined` fields
 * say nothing. All of a saying weighs the same, unless its weight is told by field.
 */
export const mergeFields = <T extends object>(
	known: { readonly fields: Partial<T>; readonly weights: Weights },
	said: Partial<T>,
	weightOf: string | ((name: string) => string),
): { fields: Partial<T>; weights: Weights } => {
	const fields: Record<string, unknown> = { ...known.fields };
	const weights = weightByField(known.weights);
	for (const [name, value] of Object.entries(said)) {
		if (value === undefined) continue;
		const weight = typeof weightOf === "function" ? weightOf(name) : weightOf;
		const before = weights.get(name);
		const believed = weightiest(
			before === undefined
				? undefined
				: { weight: before, value: fields[name] },
			{ weight, value },
		);
		fields[name] = believed?.value;
		weights.set(name, believed?.weight ?? weight);
	}
	return {
		fields: fields as Partial<T>,
		weights: fieldsByWeight(weights),
	};
};
