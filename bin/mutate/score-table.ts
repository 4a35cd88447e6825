import { dirname } from "node:path";
import type { Mutant } from "./read-report.ts";

const columns = ["Killed", "Timeout", "Survived", "NoCoverage"] as const;

const row = (name: string, mutants: readonly Mutant[]): string => {
	const counts = columns.map(
		(column) => mutants.filter(({ status }) => status === column).length,
	);
	const [killed = 0, timedOut = 0] = counts;
	const all = counts.reduce((sum, count) => sum + count, 0);
	const score = all === 0 ? "" : ((100 * (killed + timedOut)) / all).toFixed(1);
	return `| ${[name, all, ...counts, score].join(" | ")} |`;
};

/** A line for each folder and one for all, in Markdown. What neither ran nor could be told, as a mutant that no longer loads, is not counted. */
export const scoreTable = (mutants: readonly Mutant[]): string => {
	const folders = new Set(mutants.map(({ file }) => dirname(file)));
	return [
		"| folder | mutants | killed | timed out | survived | not covered | score, % |",
		"|---|---|---|---|---|---|---|",
		...[...folders].sort().map((folder) =>
			row(
				`\`${folder}\``,
				mutants.filter(({ file }) => dirname(file) === folder),
			),
		),
		row("**all**", mutants),
	].join("\n");
};
