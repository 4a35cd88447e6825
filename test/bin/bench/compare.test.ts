import { expect, it } from "vitest";
import { median, percentile } from "../../../bin/bench/compare.ts";

it("a percentile is one of the numbers, whatever their order", () => {
	const numbers = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6];
	expect(percentile(numbers, 50)).toBe(5);
	expect(percentile(numbers, 99)).toBe(10);
	expect(percentile(numbers, 0)).toBe(1);
	expect(median([7])).toBe(7);
	expect(percentile([], 50)).toBeNaN();
});
