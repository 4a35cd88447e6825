import { mkdtemp, rm } from "node:fs/promises";
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
import { reportFile } from "./report-file.ts";
import { runCommand } from "./run-command.ts";

// What `npm run bench` runs: all measurements one after the other, within two minutes, on loopback only.

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";

const measureAll = async (directory: string) => {
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

	return { verification, bundles, coldStarts, batch, stack };
};

await runCommand(async () => {
	const { values } = parseArgs({ options: { report: { type: "string" } } });
	const writeReport = reportFile(values.report);
	const started = Date.now();
	const directory = await mkdtemp(join(tmpdir(), "hookswitch-bench-"));
	try {
		const measured = await measureAll(directory);
		const seconds = (Date.now() - started) / 1000;
		console.log(`${seconds.toFixed(0)} s`);
		writeReport({
			startedAt: new Date(started).toISOString(),
			seconds,
			node: process.version,
			...measured,
		});
	} finally {
		await rm(directory, { recursive: true, force: true });
	}
});
