import { expect, it } from "vitest";
import { scoreTable } from "../../bin/mutate/score-table.ts";

const mutants = (file: string, ...statuses: readonly string[]) =>
	statuses.map((status) => ({
		file,
		status,
		source: "",
		mutatorName: "Regex",
		location: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
	}));

it("a mutant that ran too long was found, one that no test reaches was not, and what did not load counts for nothing", () => {
	const table = scoreTable([
		...mutants("b/two.ts", "Killed", "Timeout", "Survived", "NoCoverage"),
		...mutants("a/one.ts", "Killed", "Killed"),
		...mutants("a/more.ts", "Survived", "RuntimeError", "Ignored"),
	]);
	expect(table.split("\n").slice(2)).toEqual([
		"| `a` | 3 | 2 | 0 | 1 | 0 | 66.7 |",
		"| `b` | 4 | 1 | 1 | 1 | 1 | 50.0 |",
		"| **all** | 7 | 3 | 1 | 2 | 1 | 57.1 |",
	]);
});
