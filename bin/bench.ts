import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureBatch } from "./bench/batch.ts";
import { measureColdStarts } from "./bench/cold-start.ts";
import {
	printBatch,
	printBundles,
	printColdStarts,
	printStack,
	printVerification,
} from "./bench/print.ts";
import { measureStack } from "./bench/stack.ts";
import { measureVerification } from "./bench/verification.ts";
import { deployableBundles, webhookBundles } from "./bench/webhook-bundles.ts";

// What `npm run bench` runs: all measurements one after the other, within two minutes, on loopback only.

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
const { values } = parseArgs({ options: { report: { type: "string" } } });
const started = Date.now();
const directory = await mkdtemp(join(tmpdir(), "hookswitch-bench-"));

try {
	console.log(
		`Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} CPUs\n`,
	);
	const verification = await measureVerification();
	console.log(`${printVerification(verification)}\n`);

	const deployable = await deployableBundles(directory);
	const bundles = (await webhookBundles()).map(
		({ name, bytesWithoutSdk, packages }) => ({
			name,
			bytesWithoutSdk,
			packages,
			bytes: deployable[name]?.bytes ?? 0,
		}),
	);
	console.log(`${printBundles(bundles)}\n`);

	const coldStarts = await measureColdStarts(deployable, directory);
	console.log(`${printColdStarts(coldStarts)}\n`);

	const batch = await measureBatch();
	console.log(`${printBatch(batch)}\n`);

	const stack = await measureStack();
	console.log(`${printStack(stack)}\n`);

	const seconds = (Date.now() - started) / 1000;
	console.log(`${seconds.toFixed(0)} s`);
	if (values.report)
		await writeFile(
			values.report,
			`${JSON.stringify(
				{
					startedAt: new Date(started).toISOString(),
					seconds,
					node: process.version,
					verification,
					bundles,
					coldStarts,
					batch,
					stack,
				},
				null,
				"\t",
			)}\n`,
		);
} finally {
	await rm(directory, { recursive: true, force: true });
}
