import * as fc from "fast-check";
import { expect } from "vitest";
import { generatedRequests } from "./generated-requests.ts";

type Judge<Case> = (one: Case) => boolean | Promise<boolean>;

/**
 * Both must give the same verdict on thousands of generated requests, good and damaged. Neither good nor damaged ones may be few:
 * a comparison in which both refuse everything compares nothing.
 */
export const judgeAlike = async <Case>({
	cases,
	seed,
	ours,
	theirs,
}: {
	readonly cases: fc.Arbitrary<Case>;
	readonly seed: number;
	readonly ours: Judge<Case>;
	readonly theirs: Judge<Case>;
}): Promise<void> => {
	let believed = 0;
	let judged = 0;
	await fc.assert(
		fc.asyncProperty(cases, async (one) => {
			const verdict = await ours(one);
			judged++;
			if (verdict) believed++;
			expect(verdict).toBe(await theirs(one));
		}),
		{ seed, numRuns: generatedRequests },
	);
	expect(believed / judged).toBeGreaterThanOrEqual(0.1);
	expect(believed / judged).toBeLessThanOrEqual(0.9);
};
