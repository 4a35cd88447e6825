import { defineConfig } from "vitest/config";

/**
 * What may find a mutant: the tests of the edge. Not the size of its bundles, which says nothing of what it does, and not the hostile
 * ones, which take minutes and measure time.
 */
export default defineConfig({
	test: {
		include: ["test/webhooks/**/*.test.ts"],
		exclude: ["test/webhooks/bundle-size.test.ts", "test/webhooks/hostile/**"],
	},
});
