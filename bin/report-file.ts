import { closeSync, openSync, writeFileSync } from "node:fs";

/**
 * Where the report of a long run goes. Throws at once where nothing can be written: afterwards the run would have been in vain.
 *
 * @param file not given: a report goes nowhere
 */
export const reportFile = (file: string | undefined) => {
	if (file !== undefined) closeSync(openSync(file, "a"));
	return (report: unknown): void => {
		if (file !== undefined)
			writeFileSync(file, `${JSON.stringify(report, null, "\t")}\n`);
	};
};
