import { expect } from "vitest";

/** Counts the verdicts of a run: a comparison in which all agree on refusal compares nothing. */
export const tally = () => {
	const verdicts = { valid: 0, invalid: 0 };
	return {
		add: (valid: boolean): void => {
			verdicts[valid ? "valid" : "invalid"]++;
		},
		expectAtLeast: (each: number): void => {
			expect(verdicts.valid).toBeGreaterThanOrEqual(each);
			expect(verdicts.invalid).toBeGreaterThanOrEqual(each);
		},
	};
};

/** Whether `verify` does not throw. */
export const believes = (verify: () => unknown): boolean => {
	try {
		verify();
		return true;
	} catch {
		return false;
	}
};
