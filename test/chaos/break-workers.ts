import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { queueNames } from "#shared/events.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const broken = {
	"marker first": "test/chaos/broken/marker-first.ts",
	"no conditions": "test/chaos/broken/no-conditions.ts",
};

/** Bundles every worker anew, with another way to commit. Throws where no worker would have used the right one. */
export const breakWorkers =
	(bug: keyof typeof broken) =>
	async (bundleDirectory: string): Promise<void> => {
		let replaced = 0;
		const commit: Plugin = {
			name: "broken-commit",
			setup: ({ onResolve }) => {
				onResolve({ filter: /^#shared\/records\/commit\.ts$/ }, () => {
					replaced++;
					return { path: join(root, broken[bug]) };
				});
			},
		};
		await build({
			entryPoints: queueNames.map((queue) => ({
				in: join(root, `functions/workers/${queue}/${queue}.lambda.ts`),
				out: join(queue, "index"),
			})),
			outdir: join(bundleDirectory, "functions/workers"),
			outExtension: { ".js": ".cjs" },
			bundle: true,
			format: "cjs",
			platform: "node",
			target: "node20",
			mainFields: ["module", "main"],
			plugins: [commit],
		});
		if (replaced === 0) throw new Error("no worker commits any more");
	};
