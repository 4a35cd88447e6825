import { closeSync, openSync } from "node:fs";
import {
	type ExecutionEnvironment,
	startEnvironment,
} from "./execution-environment.ts";
import type {
	FunctionError,
	FunctionSettings,
	InvokeResult,
} from "./function-settings.ts";

export type LocalFunction = {
	readonly settings: FunctionSettings;
	/** Runs the handler with a JSON event. What goes wrong is in the result; never rejects. */
	readonly invoke: (payload: string) => Promise<InvokeResult>;
	/** Those of its processes that have started; each can be killed, as Lambda may do at any moment. */
	readonly processes: () => readonly ExecutionEnvironment[];
	/** Ends every process of the function and waits until they are gone. */
	readonly stop: () => Promise<void>;
};

export type Limits = {
	/** @default 4 processes of one function */
	readonly maxEnvironments?: number;
	/** @default 5 minutes until an idle process is ended */
	readonly idleTimeoutMs?: number;
	/** @default 10 seconds, as in Lambda */
	readonly initTimeoutMs?: number;
};

type Job = {
	readonly payload: string;
	readonly settle: (result: InvokeResult) => void;
};

const notStarted = (error: FunctionError): InvokeResult => ({
	error: { ...error, didNotStart: true },
});

const throttled = notStarted({
	errorType: "TooManyRequestsException",
	errorMessage: "Rate Exceeded.",
});

const stopped = notStarted({
	errorType: "ServiceException",
	errorMessage: "The stack has stopped.",
});

/**
 * A function whose processes are started when events come, one for each concurrent execution.
 * Beyond the reserved concurrency of the template an event is throttled; beyond `maxEnvironments` it waits.
 */
export const localFunction = (
	settings: FunctionSettings,
	{
		maxEnvironments = 4,
		idleTimeoutMs = 300_000,
		initTimeoutMs = 10_000,
	}: Limits = {},
): LocalFunction => {
	let log: number | undefined;
	const reserved = settings.reservedConcurrency ?? Number.POSITIVE_INFINITY;
	const starting = new Set<ExecutionEnvironment>();
	const ready = new Set<ExecutionEnvironment>();
	const exits = new Set<Promise<void>>();
	const queue: Job[] = [];
	let inFlight = 0;
	let stopping = false;

	const start = () => {
		log ??= openSync(settings.logFile, "a");
		const environment = startEnvironment({
			settings,
			log,
			initTimeoutMs,
			idleTimeoutMs,
			onIdle: () => {
				if (starting.delete(environment)) ready.add(environment);
				pump();
			},
			onInitFailure: (error) => queue.shift()?.settle(notStarted(error)),
		});
		starting.add(environment);
		const exit = environment.exited.then(() => {
			starting.delete(environment);
			ready.delete(environment);
			exits.delete(exit);
			pump();
		});
		exits.add(exit);
	};
	const pump = () => {
		while (queue.length > 0 && !stopping) {
			const idle = [...ready].find(({ isIdle }) => isIdle());
			const job = idle && queue.shift();
			if (idle && job) idle.run(job.payload).then(job.settle);
			else if (starting.size < queue.length && exits.size < maxEnvironments)
				start();
			else return;
		}
	};

	return {
		settings,
		invoke: async (payload) => {
			if (stopping) return stopped;
			if (inFlight >= reserved) return throttled;
			inFlight += 1;
			const result = await new Promise<InvokeResult>((settle) => {
				queue.push({ payload, settle });
				pump();
			});
			inFlight -= 1;
			return result;
		},
		processes: () => [...ready],
		stop: async () => {
			stopping = true;
			for (const { settle } of queue.splice(0)) settle(stopped);
			for (const { kill } of [...starting, ...ready]) kill();
			await Promise.all(exits);
			if (log !== undefined) closeSync(log);
			log = undefined;
		},
	};
};
