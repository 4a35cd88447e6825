import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		// By itself vitest leaves a core free, which on a machine with two of them doubles the time.
		maxWorkers: availableParallelism(),
		// No test waits for the clock: one that takes long has a busy machine, not a fault.
		testTimeout: 60_000,
	},
});
