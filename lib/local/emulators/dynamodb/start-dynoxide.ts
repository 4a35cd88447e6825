import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { listenOnLoopback } from "../listen-on-loopback.ts";
import { dieWithUs } from "./die-with-us.ts";
import { killLeftover } from "./kill-leftover.ts";
import { waitUntilListening } from "./wait-until-listening.ts";

const READY_WITHIN_MS = 10_000;
const RESTART_AFTER_MS = 100;
const STOPS_WITHIN_MS = 2000;

export type Dynoxide = {
	readonly port: number;
	/** Of the process that runs now; another after a restart. */
	readonly pid: () => number | undefined;
	readonly stop: () => Promise<void>;
};

/**
 * Runs the DynamoDB emulator as a child process with its data in `directory`, and starts it again on the same port
 * whenever it dies. It never outlives this process.
 */
export const startDynoxide = async (options: {
	readonly binary: string;
	readonly directory: string;
	readonly log: (line: string) => void;
}): Promise<Dynoxide> => {
	const databaseFile = join(options.directory, "dynamodb.sqlite");
	const pidFile = join(options.directory, "dynamodb.pid");
	await killLeftover(pidFile, databaseFile);
	const port = await freePort();
	let state: "starting" | "running" | "stopping" = "starting";
	let restart: NodeJS.Timeout | undefined;

	const launch = (): ChildProcess => {
		const launched = runDynoxide(options.binary, port, databaseFile, pidFile);
		launched.once("exit", (code, signal) => {
			if (state === "running") {
				options.log(`DynamoDB ended (${signal ?? code}): starting it again`);
				restart = setTimeout(() => {
					child = launch();
				}, RESTART_AFTER_MS);
			}
		});
		return launched;
	};
	let child = launch();
	await Promise.race([
		waitUntilListening(port, READY_WITHIN_MS),
		failureOf(child),
	]);
	state = "running";
	return {
		port,
		pid: () => child.pid,
		stop: async () => {
			state = "stopping";
			clearTimeout(restart);
			await end(child);
		},
	};
};

const runDynoxide = (
	binary: string,
	port: number,
	databaseFile: string,
	pidFile: string,
): ChildProcess => {
	const address = ["--host", "127.0.0.1", "--port", String(port)];
	// Detached: a Ctrl-C in the terminal is ours to handle, after the calls under way have been answered.
	const child = spawn(
		binary,
		["serve", ...address, "--db-path", databaseFile],
		{ stdio: "ignore", detached: true },
	);
	if (child.pid !== undefined) {
		child.once("exit", dieWithUs(child.pid));
		writeFileSync(pidFile, String(child.pid));
	}
	return child;
};

const failureOf = async (child: ChildProcess): Promise<never> => {
	const [code] = await once(child, "exit");
	throw new Error(`The DynamoDB emulator did not start: it ended with ${code}`);
};

const end = async (child: ChildProcess): Promise<void> => {
	if (child.exitCode !== null || child.signalCode !== null) {
		return;
	}
	const exit = once(child, "exit");
	child.kill("SIGTERM");
	const impatience = setTimeout(() => child.kill("SIGKILL"), STOPS_WITHIN_MS);
	await exit;
	clearTimeout(impatience);
};

const freePort = async (): Promise<number> => {
	const server = createServer();
	const port = await listenOnLoopback(server);
	await new Promise((resolve) => server.close(resolve));
	return port;
};
