import { spawn } from "node:child_process";

/**
 * Has `pid` killed when this process ends, SIGKILL included: a shell of its own reads from a pipe only we hold, and
 * sees its end when we are gone. There is no such shell on Windows; the next start cleans up there.
 * @returns the dismissal, for when `pid` has ended by itself.
 */
export const dieWithUs = (pid: number): (() => void) => {
	if (process.platform === "win32") {
		return () => {};
	}
	const watchdog = spawn(
		"/bin/sh",
		["-c", 'read -r _; kill -9 "$0"', String(pid)],
		{ stdio: ["pipe", "ignore", "ignore"], detached: true },
	);
	watchdog.unref();
	return () => {
		watchdog.kill("SIGKILL");
		watchdog.stdin.destroy();
	};
};
