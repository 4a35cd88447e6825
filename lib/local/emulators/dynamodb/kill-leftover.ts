import { existsSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { commandLineOf } from "./command-line-of.ts";

const ENDS_WITHIN_MS = 2000;

/**
 * Kills the process a pid file names if it is still the one that was started: its command line holds `mark`.
 * Anything else that has the pid by now is left alone.
 */
export const killLeftover = async (
	pidFile: string,
	mark: string,
): Promise<void> => {
	const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, "utf8")) : 0;
	const isOurs = () => pid > 0 && commandLineOf(pid).includes(mark);
	if (!isOurs()) {
		return;
	}
	process.kill(pid, "SIGKILL");
	const deadline = Date.now() + ENDS_WITHIN_MS;
	while (isOurs() && Date.now() < deadline) {
		await wait(5);
	}
};
