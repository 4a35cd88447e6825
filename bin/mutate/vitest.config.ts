import { defineConfig } from "vitest/config";
import { NearestFirst } from "./nearest-first.ts";

/**
 * What may find a mutant: the tests of the edge. Not the size of its bundles, which says nothing of what it does; not the hostile ones,
 * which take minutes and measure time; and not those that sign, read and damage every example of every provider, which take seconds to
 * load for every mutant that nothing else finds.
 */
export default defineConfig({
	test: {
		include: ["test/webhooks/**/*.test.ts"],
		exclude: [
			"test/webhooks/bundle-size.test.ts",
			"test/webhooks/{damage,laws,reading}.test.ts",
			"test/webhooks/hostile/**",
		],
		env: { GENERATED_REQUESTS: "60" },
		// On a busy machine a test that fails for taking long would find every mutant.
		testTimeout: 60_000,
		// Loading every file's modules anew takes ten times as long as its tests.
		isolate: false,
		sequence: { sequencer: NearestFirst },
	},
});
