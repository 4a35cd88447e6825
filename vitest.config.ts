import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Both of these wait for processes more than they work: side by side they would leave a core idle, and begun last they would be
 * waited for. So one begins at once, the other when that one is about done.
 */
class WaitingApart extends BaseSequencer {
	override async sort(files: TestSpecification[]) {
		const isIn =
			(folder: string) =>
			({ moduleId }: TestSpecification) =>
				moduleId.includes(folder);
		const [chaos, endToEnd] = ["/test/chaos/", "/test/end-to-end/"].map(
			(folder) => files.filter(isIn(folder)),
		);
		const others = (await super.sort(files)).filter(
			(file) => !chaos?.includes(file) && !endToEnd?.includes(file),
		);
		const third = Math.floor(others.length / 3);
		return [
			...(chaos ?? []),
			...others.slice(0, third),
			...(endToEnd ?? []),
			...others.slice(third),
		];
	}
}

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
	},
});
