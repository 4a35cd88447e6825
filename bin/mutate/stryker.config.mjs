import { tmpdir } from "node:os";
import { join } from "node:path";
import { whatRefuses } from "./what-refuses.mjs";

/** What `npm run mutate` runs: changes the edge's code in thousands of small ways, and looks whether a test notices. */
export default {
	mutate: whatRefuses(),
	testRunner: "vitest",
	plugins: ["@stryker-mutator/vitest-runner"],
	vitest: { configFile: "bin/mutate/vitest.config.ts", related: true },
	coverageAnalysis: "perTest",
	// Only an endless loop takes so long, however busy the machine is: a mutant that is merely slow is not found.
	timeoutMS: 60_000,
	// After a change only what it may decide runs again. `--mutate <files>` runs a part, which the whole then need not.
	incremental: true,
	incrementalFile: "reports/mutation-incremental.json",
	concurrency: 2,
	thresholds: { high: 95, low: 90, break: 90 },
	reporters: ["clear-text", "json", "progress-append-only"],
	clearTextReporter: { logTests: false, reportTests: false },
	jsonReporter: { fileName: "reports/mutation.json" },
	// Not in the tree, where others would take its copies of the tests for tests.
	tempDirName: join(tmpdir(), "hookswitch-mutants"),
	// Stryker rewrites a tsconfig by an API that TypeScript 7 has no more. Nothing here reads it.
	tsconfigFile: "none",
	ignorePatterns: [".local", "cdk.out", "dist", "docs", "reports"],
};
