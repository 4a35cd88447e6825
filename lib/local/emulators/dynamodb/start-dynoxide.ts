import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { listenOnLoopback } from "../listen-on-loopback.ts";
import { killLeftover } from "./kill-leftover.ts";
import { type DynoxideProcess, type Run, runDynoxide } from "./run-dynoxide.ts";

const RESTART_AFTER_MS = 100;
const STOPS_WITHIN_MS = 2000;
const PORTS_TRIED = 3;

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
	/** @default any that is free */
	readonly choosePort?: () => Promise<number>;
}): Promise<Dynoxide> => {
	const databaseFile = join(options.directory, "dynamodb.sqlite");
	const pidFile = join(options.directory, "dynamodb.pid");
	await killLeftover(pidFile, databaseFile);
	const run = (port: number): Run =>
		runDynoxide({ binary: options.binary, port, databaseFile, pidFile });
	const started = await startOnSomePort(run, options.choosePort ?? freePort);
	const { port } = started;
	let { child } = started;
	let restart: NodeJS.Timeout | undefined;
	let stopping = false;

	const watch = (): void => {
		child.once("exit", (code, signal) => {
			if (stopping) return;
			options.log(`DynamoDB ended (${signal ?? code}): starting it again`);
			restart = setTimeout(() => {
				const again = run(port);
				// One that does not start ends, and is started again.
				again.ready.catch(() => {});
				child = again.child;
				watch();
			}, RESTART_AFTER_MS);
		});
	};
	watch();
	return {
		port,
		pid: () => child.pid,
		stop: async () => {
			stopping = true;
			clearTimeout(restart);
			await end(child);
		},
	};
};

/** The emulator chooses no port itself, and another process may take the one chosen before it does. */
const startOnSomePort = async (
	run: (port: number) => Run,
	choosePort: () => Promise<number>,
	tries = PORTS_TRIED,
): Promise<{ readonly port: number; readonly child: DynoxideProcess }> => {
	const port = await choosePort();
	const { child, ready } = run(port);
	try {
		await ready;
		return { port, child };
	} catch (error) {
		await end(child);
		if (tries === 1) throw error;
		return startOnSomePort(run, choosePort, tries - 1);
	}
};

const end = async (child: DynoxideProcess): Promise<void> => {
	if (
		child.pid === undefined ||
		child.exitCode !== null ||
		child.signalCode !== null
	)
		return;
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
