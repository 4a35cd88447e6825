import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** These wait for processes more than they work; begun last, they would leave a core idle at the end. */
const slowest = ["/test/chaos/", "/test/end-to-end/"];

class SlowestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]) {
		const rankOf = ({ moduleId }: TestSpecification) => {
			const rank = slowest.findIndex((folder) => moduleId.includes(folder));
			return rank < 0 ? slowest.length : rank;
		};
		const sorted = await super.sort(files);
		return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
	}
}

export default defineConfig({
	test: {
		// By itself vitest leaves a core free. One worker more than there are cores: two of the tests mostly wait for processes of their own.
		maxWorkers: availableParallelism() + 1,
		// No test waits for the clock: one that takes long has a busy machine, not a fault.
		testTimeout: 60_000,
		// What code logs on purpose says something only where a test fails.
		silent: "passed-only",
		env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
		sequence: { sequencer: SlowestFirst },
	},
});
