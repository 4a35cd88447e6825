import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { queueNames } from "#shared/events.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Bundles every worker anew, with another way to commit. Throws where no worker would have used the right one. */
export const writeMarkersFirst = async (
	bundleDirectory: string,
): Promise<void> => {
	let replaced = 0;
	const commit: Plugin = {
		name: "broken-commit",
		setup: ({ onResolve }) => {
			onResolve({ filter: /^#shared\/records\/commit\.ts$/ }, () => {
				replaced++;
				return { path: join(root, "test/chaos/marker-first.ts") };
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
