import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import type {
	FunctionError,
	FunctionSettings,
	InvokeResult,
} from "./function-settings.ts";
import { type RuntimeApi, serveRuntimeApi } from "./runtime-api.ts";
import { startProcess } from "./start-process.ts";

export type ExecutionEnvironment = {
	readonly isIdle: () => boolean;
	/** Runs one invocation; the environment must be idle. Never rejects. */
	readonly run: (payload: string) => Promise<InvokeResult>;
	readonly kill: () => void;
	/** Resolves when the process is gone, for whatever reason. */
	readonly exited: Promise<void>;
};

export type EnvironmentOptions = {
	readonly settings: FunctionSettings;
	/** Open file for stdout and stderr. */
	readonly log: number;
	readonly initTimeoutMs: number;
	readonly idleTimeoutMs: number;
	/** Ready for the first or the next invocation. */
	readonly onIdle: () => void;
	/** Gone before it was ready. */
	readonly onInitFailure: (error: FunctionError) => void;
};

type Running = {
	readonly requestId: string;
	readonly settle: (result: InvokeResult) => void;
};

const timeoutError = (milliseconds: number) => ({
	errorType: "Sandbox.Timedout",
	errorMessage: `Error: Task timed out after ${(milliseconds / 1000).toFixed(2)} seconds`,
});

/** Runs a process until it ends or `signal` kills it, and says how it ended. */
const runProcess = (
	options: EnvironmentOptions,
	address: string,
	signal: AbortSignal,
) =>
	new Promise<FunctionError>((onEnd) => {
		const end = (how: string) =>
			onEnd({
				errorType: "Runtime.ExitError",
				errorMessage: `Error: Runtime exited with ${how}`,
			});
		const stream = randomUUID().slice(0, 8);
		const child = startProcess(options.settings, address, options.log, stream);
		const kill = () => child.kill("SIGKILL");
		signal.addEventListener("abort", kill);
		if (signal.aborted) kill();
		child.once("exit", (code, killer) =>
			end(killer ? `signal: ${killer}` : `exit status: ${code}`),
		);
		child.once("error", ({ message }) => {
			if (child.pid === undefined) end(message);
		});
	});

/** Starts one execution environment: a process that runs one invocation at a time. */
export const startEnvironment = (
	options: EnvironmentOptions,
): ExecutionEnvironment => {
	const { settings, log, onIdle, onInitFailure } = options;
	const killer = new AbortController();
	let state: "starting" | "idle" | "busy" | "gone" = "starting";
	let api: RuntimeApi | undefined;
	let running: Running | undefined;
	let timer: NodeJS.Timeout | undefined;
	let reason: FunctionError | undefined;

	const killAfter = (milliseconds: number, why?: FunctionError) => {
		clearTimeout(timer);
		timer = setTimeout(() => kill(why), milliseconds).unref();
	};
	const kill = (why?: FunctionError) => {
		reason ??= why;
		if (state === "idle") state = "gone";
		killer.abort();
	};
	const finish = (requestId: string | undefined, result: InvokeResult) => {
		if (!running || running.requestId !== requestId) return;
		clearTimeout(timer);
		const { settle } = running;
		running = undefined;
		if (result.error) {
			const { errorType, errorMessage } = result.error;
			writeSync(log, `RequestId: ${requestId} ${errorType}: ${errorMessage}\n`);
		}
		settle(result);
	};
	const live = async () => {
		api = await serveRuntimeApi({
			onReady: () => {
				state = "idle";
				killAfter(options.idleTimeoutMs);
				onIdle();
			},
			onInitError: kill,
			onResult: finish,
		});
		const end = await runProcess(options, api.address, killer.signal);
		const wasStarting = state === "starting";
		state = "gone";
		clearTimeout(timer);
		api.close();
		finish(running?.requestId, { error: reason ?? end });
		if (wasStarting) onInitFailure(reason ?? end);
	};
	killAfter(options.initTimeoutMs, timeoutError(options.initTimeoutMs));

	return {
		isIdle: () => state === "idle",
		kill: () => kill(),
		exited: live(),
		run: (payload) =>
			new Promise((settle) => {
				const requestId = randomUUID();
				const timeoutMs = settings.timeoutSeconds * 1000;
				state = "busy";
				running = { requestId, settle };
				killAfter(timeoutMs, timeoutError(timeoutMs));
				api?.invoke({
					requestId,
					payload,
					deadlineMs: Date.now() + timeoutMs,
					functionArn: settings.arn,
				});
			}),
	};
};
