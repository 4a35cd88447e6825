import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Where in the order of all tests these begin. Both wait for processes more than they work: side by side they would leave a core
 * idle, and begun last they would be waited for. So one begins at once, the other when that one is about done.
 */
const places = { "/test/chaos/": -1, "/test/end-to-end/": 1 / 6 };

class WaitingApart extends BaseSequencer {
	override async sort(files: TestSpecification[]) {
		const sorted = await super.sort(files);
		const placeOf = ({ moduleId }: TestSpecification, at: number): number =>
			Object.entries(places).find(([folder]) =>
				moduleId.includes(folder),
			)?.[1] ?? at / sorted.length;
		return sorted
			.map((file, at) => ({ file, place: placeOf(file, at) }))
			.toSorted((one, other) => one.place - other.place)
			.map(({ file }) => file);
	}
}

/** Who sets the environment, stands in for AWS's clients, measures CPU or loads the CDK has a process of its own. */
const alone = "test/**/*.alone.test.ts";

export default defineConfig({
	test: {
		// By itself vitest leaves a core free, which on a machine with two of them doubles the time.
		maxWorkers: availableParallelism(),
		// No test waits for the clock: one that takes long has a busy machine, not a fault.
		testTimeout: 60_000,
		// What code logs on purpose says something only where a test fails.
		silent: "passed-only",
		env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
		sequence: { sequencer: WaitingApart },
		projects: [
			{
				extends: true,
				test: { name: "alone", include: [alone] },
			},
			{
				extends: true,
				test: {
					name: "together",
					include: ["test/**/*.test.ts"],
					exclude: [alone],
					// To load what a file imports takes longer than most files' tests: those of one process load it once.
					isolate: false,
					setupFiles: "test/support/left-as-found.ts",
				},
			},
		],
	},
});
