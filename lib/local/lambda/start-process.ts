import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import type { FunctionSettings } from "./function-settings.ts";

const runtimeClient = createRequire(import.meta.url).resolve("aws-lambda-ric");
const shim = fileURLToPath(new URL("rapid-shim.cjs", import.meta.url));

/**
 * Starts AWS's runtime client for one function in a process of its own, with the function's environment instead of ours.
 * The process ends by itself when this one is gone; output goes to the open file `log`.
 */
export const startProcess = (
	settings: FunctionSettings,
	runtimeApi: string,
	log: number,
	stream: string,
): ChildProcess =>
	spawn(
		process.execPath,
		[
			"--require",
			shim,
			// V8's heap is most, not all, of what counts against the memory of a function.
			`--max-old-space-size=${Math.floor(settings.memoryMegabytes * 0.9)}`,
			runtimeClient,
		],
		{
			cwd: settings.codeDirectory,
			stdio: ["ignore", log, log, "pipe"],
			env: {
				PATH: process.env.PATH,
				// A laptop's ~/.aws must not reach the SDK clients of a function.
				HOME: tmpdir(),
				LANG: "en_US.UTF-8",
				TZ: ":UTC",
				...settings.environment,
				AWS_LAMBDA_RUNTIME_API: runtimeApi,
				AWS_LAMBDA_LOG_STREAM_NAME: stream,
			},
		},
	);
