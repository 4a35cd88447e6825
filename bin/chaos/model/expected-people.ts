import type { Arrival } from "./arrivals.ts";

/** Handles that some delivery names together are one person's, and so are those that a chain of deliveries connects. */
export const expectedPeople = (
	arrivals: readonly Arrival[],
): readonly ReadonlySet<string>[] => {
	const personOf = new Map<string, Set<string>>();
	for (const { planned } of arrivals)
		for (const named of planned.claims.people) {
			const whole = new Set<string>(named);
			for (const handle of named)
				for (const other of personOf.get(handle) ?? []) whole.add(other);
			for (const handle of whole) personOf.set(handle, whole);
		}
	return [...new Set(personOf.values())];
};
