import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { FunctionSettings } from "#lib/local/lambda/function-settings.ts";
import {
	type Limits,
	type LocalFunction,
	localFunction,
} from "#lib/local/lambda/local-function.ts";
import { settingsFor } from "./function-settings.ts";

let running: LocalFunction[] = [];

afterEach(async () => {
	await Promise.all(running.map(({ stop }) => stop()));
	running = [];
});

const run = (
	handler: string,
	changes: Partial<FunctionSettings> = {},
	limits: Limits = {},
) => {
	const started = localFunction(settingsFor(handler, changes), limits);
	running.push(started);
	return {
		...started,
		call: async (event: unknown = {}) => {
			const { payload, error } = await started.invoke(JSON.stringify(event));
			return { value: payload && JSON.parse(payload), error };
		},
	};
};

const isAlive = (pid: number) => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

const isGone = (pid: number) =>
	vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5000 });

describe("an invocation", () => {
	it("sees the event and Lambda's context", async () => {
		const { value } = await run("functions.context").call({ a: "ä" });
		expect(value).toEqual({
			event: { a: "ä" },
			hasRequestId: true,
			remaining: expect.closeTo(5000, -3),
			arn: "arn:aws:lambda:us-east-1:123456789012:function:f",
		});
	});

	it("sees the function's environment and not this process's", async () => {
		const { environment } = settingsFor("functions.environment");
		const changes = { environment: { ...environment, TABLE_NAME: "t" } };
		const { value } = await run("functions.environment", changes).call();
		expect(value).toMatchObject({ TABLE_NAME: "t" });
		expect(value).not.toHaveProperty("VITEST");
	});

	it("reuses the process of the one before", async () => {
		const { call } = run("functions.count");
		const first = await call();
		const second = await call();
		expect(second.value).toEqual({ pid: first.value.pid, invocations: 2 });
	});

	it("writes to the function's log", async () => {
		const { call, settings } = run("functions.say");
		await call({ text: "hello from the handler" });
		expect(readFileSync(settings.logFile, "utf8")).toContain(
			"hello from the handler",
		);
	});
});

describe("what goes wrong", () => {
	it("is an error of the handler", async () => {
		const { error } = await run("functions.fail").call();
		expect(error).toEqual({ errorType: "TypeError", errorMessage: "no good" });
	});

	it("is a timeout, which ends the process and not the function", async () => {
		const file = join(mkdtempSync(join(tmpdir(), "pid-")), "pid");
		const { call } = run("functions.hang", { timeoutSeconds: 0.5 });
		const { error } = await call({ file });
		expect(error).toEqual({
			errorType: "Sandbox.Timedout",
			errorMessage: "Error: Task timed out after 0.50 seconds",
		});
		await isGone(Number(readFileSync(file, "utf8")));
		expect((await call({ file })).error?.errorType).toBe("Sandbox.Timedout");
	});

	it("is a process that dies at work; the next call gets a new one", async () => {
		const { call } = run("functions.exit");
		const { value } = await call();
		expect((await call({ code: 3 })).error).toEqual({
			errorType: "Runtime.ExitError",
			errorMessage: "Error: Runtime exited with exit status: 3",
		});
		const next = await call();
		expect(next.value.pid).not.toBe(value.pid);
	});

	it("is code that cannot be loaded, for every call anew", async () => {
		const { call } = run("broken.handler");
		for (const _attempt of ["first", "second"])
			expect((await call()).error).toEqual({
				errorType: "Error",
				errorMessage: "cannot be loaded",
				didNotStart: true,
			});
	});

	it("is a handler that does not exist", async () => {
		const { error } = await run("functions.forgotten").call();
		expect(error).toMatchObject({
			errorType: "Runtime.HandlerNotFound",
			didNotStart: true,
		});
	});

	it("is an answer of more than 6 MB", async () => {
		const { call } = run("functions.large");
		const most = 6_291_556 - '""'.length;
		expect((await call({ size: most })).value).toHaveLength(most);
		expect((await call({ size: most + 1 })).error?.errorType).toBe(
			"Function.ResponseSizeTooLarge",
		);
	});
});

describe("concurrency", () => {
	it("has a process for each execution, up to a limit beyond which events wait", async () => {
		const { call } = run("functions.meet", {}, { maxEnvironments: 2 });
		const directory = mkdtempSync(join(tmpdir(), "pids-"));
		const results = await Promise.all(
			Array.from({ length: 6 }, () => call({ directory, wanted: 2 })),
		);
		expect(new Set(results.map(({ value }) => value.pid)).size).toBe(2);
	});

	it("throttles beyond what the template reserves", async () => {
		const { call } = run("functions.count", { reservedConcurrency: 1 });
		const [first, second] = await Promise.all([call(), call()]);
		expect(first.error).toBeUndefined();
		expect(second.error?.errorType).toBe("TooManyRequestsException");
		expect((await call()).error).toBeUndefined();
	});

	it("ends a process that is idle, and starts another when it is needed", async () => {
		const { call } = run("functions.count", {}, { idleTimeoutMs: 1 });
		const first = await call();
		await isGone(first.value.pid);
		expect((await call()).value.invocations).toBe(1);
	});
});

describe("the end", () => {
	it("leaves no process, and no call unanswered", async () => {
		const file = join(mkdtempSync(join(tmpdir(), "pid-")), "pid");
		const { call, stop } = run("functions.hang");
		const called = call({ file });
		await vi.waitFor(() => expect(readFileSync(file, "utf8")).not.toBe(""), {
			timeout: 5000,
		});
		await stop();
		expect(isAlive(Number(readFileSync(file, "utf8")))).toBe(false);
		expect((await called).error?.errorType).toBe("Runtime.ExitError");
		expect((await call({ file })).error?.didNotStart).toBe(true);
	});

	it("takes the processes along even when it comes by SIGKILL", async () => {
		const file = join(mkdtempSync(join(tmpdir(), "pid-")), "pid");
		const script = fileURLToPath(new URL("own-process.ts", import.meta.url));
		const parent = spawn(process.execPath, ["--import", "tsx", script, file]);
		await vi.waitFor(() => expect(existsSync(file)).toBe(true), {
			timeout: 10_000,
		});
		const pid = Number(readFileSync(file, "utf8"));
		expect(isAlive(pid)).toBe(true);
		parent.kill("SIGKILL");
		await once(parent, "exit");
		await isGone(pid);
	}, 15_000);
});
