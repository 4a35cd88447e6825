import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Resident megabytes. */
export type Memory = {
	/** The HTTP API and the emulators of SQS, S3, Secrets Manager and SES. */
	readonly stack: number;
	readonly dynamodb: number;
	/** One for each process of a function. */
	readonly functions: readonly number[];
};

type Process = {
	readonly pid: number;
	readonly parent: number;
	readonly megabytes: number;
	readonly command: string;
};

const allProcesses = async (): Promise<Process[]> => {
	const { stdout } = await promisify(execFile)("ps", [
		"-axo",
		"pid=,ppid=,rss=,command=",
	]);
	return stdout.split("\n").flatMap((line) => {
		const [, pid, parent, kilobytes, command = ""] =
			/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
		return pid === undefined
			? []
			: [
					{
						pid: Number(pid),
						parent: Number(parent),
						megabytes: Number(kilobytes) / 1024,
						command,
					},
				];
	});
};

const descendants = (
	processes: readonly Process[],
	ancestor: number,
): Process[] =>
	processes
		.filter(({ parent }) => parent === ancestor)
		.flatMap((child) => [child, ...descendants(processes, child.pid)]);

const sum = (processes: readonly Process[]): number =>
	processes.reduce((total, { megabytes }) => total + megabytes, 0);

/** Of the process that runs the stack and all that it started. */
export const memoryOf = async (pid: number): Promise<Memory> => {
	const processes = await allProcesses();
	const started = descendants(processes, pid);
	return {
		stack: sum(processes.filter((one) => one.pid === pid)),
		dynamodb: sum(started.filter(({ command }) => /dynoxide/.test(command))),
		functions: started
			.filter(({ command }) => /aws-lambda-ric/.test(command))
			.map(({ megabytes }) => megabytes),
	};
};
