import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Test files in the order of what they load: one provider's, the edge's, then those of every provider with their libraries. */
const costs = [
	/\/webhooks\/(?!differential\/)[^/]+\//,
	/\/(?!laws|reading)[^/]+$/,
];

const costOf = ({ moduleId }: TestSpecification): number => {
	const found = costs.findIndex((pattern) => pattern.test(moduleId));
	return found < 0 ? costs.length : found;
};

/** A mutant is found by the first test that fails, and most are by a cheap one. */
export class CheapestFirst extends BaseSequencer {
	override async sort(
		files: TestSpecification[],
	): Promise<TestSpecification[]> {
		return files.toSorted((one, other) => costOf(one) - costOf(other));
	}
}
