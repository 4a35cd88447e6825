import { readFile } from "node:fs/promises";
import * as z from "zod/mini";

const Position = z.object({ line: z.number(), column: z.number() });

const Mutant = z.object({
	mutatorName: z.string(),
	replacement: z.optional(z.string()),
	status: z.string(),
	location: z.object({ start: Position, end: Position }),
});

/** https://github.com/stryker-mutator/mutation-testing-elements/tree/master/packages/report-schema, as far as it is needed. */
const Report = z.object({
	files: z.record(
		z.string(),
		z.object({ source: z.string(), mutants: z.array(Mutant) }),
	),
});

export type Mutant = z.infer<typeof Mutant> & {
	readonly file: string;
	/** Of the whole file. */
	readonly source: string;
};

/** Every mutant that `npm run mutate` made. Throws where it was not run yet. */
export const readReport = async (): Promise<readonly Mutant[]> => {
	const url = new URL("../../reports/mutation.json", import.meta.url);
	const { files } = Report.parse(JSON.parse(await readFile(url, "utf8")));
	return Object.entries(files).flatMap(([file, { source, mutants }]) =>
		mutants.map((mutant) => ({ ...mutant, file, source })),
	);
};
