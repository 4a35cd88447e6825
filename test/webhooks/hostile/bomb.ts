import type { Call } from "./event-of.ts";

/** Named, so that a failure says which; made when needed, since they are large. */
export type Bomb = readonly [
	name: string,
	plant: (genuine: Call, signatureHeaders: readonly string[]) => Call,
];

export const times = (part: string, length: number): string =>
	part.repeat(Math.floor(length / part.length));

export const numbered = (
	count: number,
	write: (index: number) => string,
	between: string,
): string => Array.from({ length: count }, (_, at) => write(at)).join(between);
