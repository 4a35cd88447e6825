import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import { bundle } from "#lib/bundle.ts";
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
	const outdir = await mkdtemp(join(tmpdir(), "hookswitch-broken-"));
	await bundle({
		entries: Object.fromEntries(
			queueNames.map((queue) => [
				`workers/${queue}`,
				join(root, `functions/workers/${queue}/${queue}.lambda.ts`),
			]),
		),
		outdir,
		release: false,
		plugins: [commit],
	});
	await cp(outdir, bundleDirectory, { recursive: true });
	await rm(outdir, { recursive: true });
	if (replaced === 0) throw new Error("no worker commits any more");
};
