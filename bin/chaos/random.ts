/** Numbers that look random and are the same for the same seed. */
export type Random = {
	/** From 0 to below 1. */
	readonly next: () => number;
	/** A whole number from 0 to below `end`. */
	readonly below: (end: number) => number;
	readonly chance: (probability: number) => boolean;
	readonly pick: <T>(list: readonly [T, ...T[]]) => T;
	/** So many characters of an alphabet. */
	readonly text: (length: number, alphabet: string) => string;
};

/** Mulberry32, by Tommy Ettinger: 32 bits of state, enough for a workload. */
export const randomFrom = (seed: number): Random => {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (end: number): number => Math.floor(next() * end);
	return {
		next,
		below,
		chance: (probability) => next() < probability,
		pick: (list) => list[below(list.length)] ?? list[0],
		text: (length, alphabet) =>
			Array.from({ length }, () =>
				alphabet.charAt(below(alphabet.length)),
			).join(""),
	};
};
