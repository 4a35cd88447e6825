import { type ChildProcessByStdio, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { dieWithUs } from "./die-with-us.ts";

const READY_WITHIN_MS = 10_000;
const READY = "listening on http";

/** Of its pipes only what it says is ours. */
export type DynoxideProcess = ChildProcessByStdio<null, null, Readable>;

export type Run = {
	readonly child: DynoxideProcess;
	/** Once it takes connections. Rejects with what it said where it ends before, or is not ready in time. */
	readonly ready: Promise<void>;
};

/** One process of the DynamoDB emulator on a loopback port. It never outlives this process. */
export const runDynoxide = (options: {
	readonly binary: string;
	readonly port: number;
	readonly databaseFile: string;
	readonly pidFile: string;
}): Run => {
	const address = ["--host", "127.0.0.1", "--port", String(options.port)];
	// Detached: a Ctrl-C in the terminal is ours to handle, after the calls under way have been answered.
	const child = spawn(
		options.binary,
		["serve", ...address, "--db-path", options.databaseFile],
		{ stdio: ["ignore", "ignore", "pipe"], detached: true },
	);
	if (child.pid !== undefined) {
		child.once("exit", dieWithUs(child.pid));
		writeFileSync(options.pidFile, String(child.pid));
	}
	return { child, ready: readinessOf(child) };
};

/** By its own word, not by a connection to its port: another process may have that port by now, and would be taken for it. */
const readinessOf = async (child: DynoxideProcess): Promise<void> => {
	const said: string[] = [];
	child.on("error", ({ message }) => said.push(message));
	const lines = createInterface({
		input: child.stderr,
		signal: AbortSignal.timeout(READY_WITHIN_MS),
	});
	for await (const line of lines) {
		said.push(line);
		if (line.includes(READY)) {
			// Nobody reads on, and a full pipe would halt it.
			child.stderr.resume();
			return;
		}
	}
	const why = said.join("; ") || `not ready after ${READY_WITHIN_MS} ms`;
	throw new Error(`The DynamoDB emulator did not start: ${why}`);
};
