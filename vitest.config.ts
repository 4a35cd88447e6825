import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** By itself vitest leaves a core free, which on a machine with two of them doubles the time. */
export default defineConfig({
	test: { maxWorkers: availableParallelism() },
});
