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

/** Tests of functions that depend on nothing but what they are given: they may share what they load, which is half of their time. */
const pure = "test/{webhooks,lifecycles}/**/*.test.ts";
const others = "test/{!(webhooks|lifecycles)/**/,}*.test.ts";

/** Those among the pure that look at their environment when they are loaded, or measure what their process takes. */
const dependent = [
	"test/webhooks/**/refetch.test.ts",
	"test/webhooks/edge-cost.test.ts",
	"test/webhooks/handler.test.ts",
	"test/webhooks/hostile/cost.test.ts",
	"test/webhooks/ses/bundled.test.ts",
];

export default defineConfig({
	test: {
		// By itself vitest leaves a core free, which on a machine with two of them doubles the time.
		maxWorkers: availableParallelism(),
		// No test waits for the clock: one that takes long has a busy machine, not a fault.
		testTimeout: 60_000,
		sequence: { sequencer: SlowestFirst },
		projects: [
			{
				extends: true,
				test: { name: "whole", include: [others, ...dependent] },
			},
			{
				extends: true,
				test: {
					name: "pure",
					include: [pure],
					exclude: dependent,
					isolate: false,
				},
			},
		],
	},
});
