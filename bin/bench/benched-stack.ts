import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";

const Ready = z.object({
	baseUrl: z.string(),
	adminToken: z.string(),
	secret: z.record(z.string(), z.unknown()),
});

export type BenchedStack = z.infer<typeof Ready> & {
	readonly pid: number;
	readonly stop: () => Promise<void>;
};

const startTimeoutMilliseconds = 60_000;

/** Runs the development stage in another process, in a temporary directory, with a secret for Stripe. */
export const benchedStack = async (): Promise<BenchedStack> => {
	const child = fork(
		fileURLToPath(new URL("stack-process.ts", import.meta.url)),
	);
	const { pid } = child;
	if (pid === undefined) throw new Error("The stack's process did not start");
	const exited = once(child, "exit");
	const stop = async () => {
		if (child.connected) child.disconnect();
		await exited;
	};
	try {
		const [message] = await Promise.race([
			once(child, "message", {
				signal: AbortSignal.timeout(startTimeoutMilliseconds),
			}),
			exited.then(() => {
				throw new Error("The stack ended before it was ready");
			}),
		]);
		return { ...Ready.parse(message), pid, stop };
	} catch (error) {
		await stop();
		throw error;
	}
};
