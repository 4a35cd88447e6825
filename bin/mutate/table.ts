import { readFile, writeFile } from "node:fs/promises";
import { readReport } from "./read-report.ts";
import { scoreTable } from "./score-table.ts";

// npx tsx bin/mutate/table.ts: puts the scores of the last run into docs/mutants.md and prints what survived

const page = new URL("../../docs/mutants.md", import.meta.url);
const mutants = await readReport();

const text = await readFile(page, "utf8");
await writeFile(
	page,
	text.replace(/^\|(?:.*\n\|)*.*$/m, () => scoreTable(mutants)),
);

for (const { file, location, mutatorName, source, replacement } of mutants
	.filter(({ status }) => status === "Survived" || status === "NoCoverage")
	.toSorted((one, other) => (one.file < other.file ? -1 : 1))) {
	const { start } = location;
	const line = source.split("\n")[start.line - 1]?.trim();
	console.log(
		`${file}:${start.line}:${start.column} ${mutatorName}\n\t${line}\n\t-> ${replacement}`,
	);
}
