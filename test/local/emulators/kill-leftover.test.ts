import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { killLeftover } from "#lib/local/emulators/dynamodb/kill-leftover.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const startProcess = async (mark: string) => {
	const code = "console.log('up'); setInterval(() => {}, 1000)";
	const child = spawn(process.execPath, ["-e", code, mark]);
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	await once(child.stdout, "data");
	const pidFile = join(temporaryDirectory(), "process.pid");
	writeFileSync(pidFile, String(child.pid));
	return { child, pidFile };
};

it("kills the process an earlier start left behind", async () => {
	const { child, pidFile } = await startProcess("/data/dynamodb.sqlite");
	const exit = once(child, "exit");
	await killLeftover(pidFile, "/data/dynamodb.sqlite");
	expect(await exit).toEqual([null, "SIGKILL"]);
});

it("leaves another process alone that has the pid today", async () => {
	const { child, pidFile } = await startProcess("something else");
	await killLeftover(pidFile, "/data/dynamodb.sqlite");
	expect(child.signalCode).toBeNull();
});

it("has nothing to do on the first start", async () => {
	await killLeftover(join(temporaryDirectory(), "process.pid"), "x");
});
