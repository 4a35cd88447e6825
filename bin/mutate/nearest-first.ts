import { basename, dirname } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const nameOf = (file: string): string =>
	basename(file).replace(/(\.test)?\.ts$/, "");

const folderOf = (file: string): string => basename(dirname(file));

/** A mutant is found by the first test that fails: most often one of its file's or folder's, least often one that loads every provider's library. */
const distance = (test: string, mutated: string): number => {
	if (nameOf(test) === nameOf(mutated)) return 0;
	if (folderOf(test) === folderOf(mutated)) return 1;
	return folderOf(test) === "differential" ? 3 : 2;
};

/** The order of test files under mutation. Which file is mutated is what their run is related to. */
export class NearestFirst extends BaseSequencer {
	override async sort(
		tests: TestSpecification[],
	): Promise<TestSpecification[]> {
		const [mutated = ""] = this.ctx.config.related ?? [];
		return tests.toSorted(
			(one, other) =>
				distance(one.moduleId, mutated) - distance(other.moduleId, mutated),
		);
	}
}
