import { expect } from "vitest";

/** Counts the verdicts of a run: a comparison in which all agree on refusal compares nothing. */
export const tally = () => {
	const verdicts = { valid: 0, invalid: 0 };
	return {
		add: (valid: boolean): void => {
			verdicts[valid ? "valid" : "invalid"]++;
		},
		expectBoth: (): void => {
			const enough = (verdicts.valid + verdicts.invalid) / 10;
			expect(verdicts.valid).toBeGreaterThanOrEqual(enough);
			expect(verdicts.invalid).toBeGreaterThanOrEqual(enough);
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
