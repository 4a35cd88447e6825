import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

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

/** Empty for a process that does not exist. */
const commandLineOf = (pid: number): string => {
	try {
		return process.platform === "linux"
			? readFileSync(`/proc/${pid}/cmdline`, "utf8")
			: execFileSync("ps", ["-p", String(pid), "-o", "args="], {
					encoding: "utf8",
				});
	} catch {
		return "";
	}
};
