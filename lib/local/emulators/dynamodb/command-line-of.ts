import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Of the process that has this id now; empty where none has, or one that has ended and waits for its parent to notice. */
export const commandLineOf = (pid: number): string => {
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
