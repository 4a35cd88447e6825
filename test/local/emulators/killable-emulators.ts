import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import * as z from "zod/mini";

const script = fileURLToPath(new URL("run-emulators.ts", import.meta.url));
const lineSchema = z.object({
	endpoints: z.object({
		dynamodb: z.string(),
		sqs: z.string(),
		secretsmanager: z.string(),
		sesv2: z.string(),
		s3: z.string(),
	}),
	mailboxUrl: z.string(),
});

/** The emulators in a process of their own, which ends with the test at the latest. `kill` is SIGKILL, and resolves when the process is gone. */
export const startKillableEmulators = async (directory: string) => {
	const child = spawn(
		process.execPath,
		["--import", "tsx", script, directory],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	const exit = once(child, "exit");
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	const [line] = await once(createInterface(child.stdout), "line");
	return {
		...lineSchema.parse(JSON.parse(line)),
		/** Asks for an orderly stop. @returns the exit code, 0 once nothing keeps the process. */
		stop: async (): Promise<unknown> => {
			child.kill("SIGTERM");
			return (await exit)[0];
		},
		kill: async () => {
			child.kill("SIGKILL");
			await exit;
		},
	};
};
