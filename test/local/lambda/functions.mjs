// Handlers that behave in the ways that functions can.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

let invocations = 0;

export const environment = async () => process.env;

export const count = async () => {
	invocations += 1;
	return { pid: process.pid, invocations };
};

export const context = async (event, { awsRequestId, ...context }) => ({
	event,
	hasRequestId: awsRequestId.length > 0,
	remaining: context.getRemainingTimeInMillis(),
	arn: context.invokedFunctionArn,
});

export const fail = async () => {
	throw new TypeError("no good");
};

export const exit = async ({ code }) => {
	if (code === undefined) return { pid: process.pid };
	process.exit(code);
};

export const hang = async ({ file }) => {
	writeFileSync(file, String(process.pid));
	// A timer, for a process with nothing to wait for would end.
	await new Promise((resolve) => setTimeout(resolve, 60_000));
};

export const large = async ({ size }) => "x".repeat(size);

export const say = async ({ text }) => console.log(text);

/** Returns once as many processes as wanted have come to the directory. */
export const meet = async ({ directory, wanted }) => {
	writeFileSync(join(directory, String(process.pid)), "");
	while (readdirSync(directory).length < wanted)
		await new Promise((resolve) => setTimeout(resolve, 5));
	return { pid: process.pid };
};
