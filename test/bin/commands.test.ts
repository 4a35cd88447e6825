import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);

it.each([
	["redrive", "--bogus", 1, "Unknown option '--bogus'"],
	["redrive", "payments --stage nope", 1, 'There is no stage "nope": use one'],
	["replay", "--bogus", 1, "Unknown option '--bogus'"],
	["bench", "--nope", 1, "Unknown option '--nope'"],
	["chaos", "--report nowhere/report.json", 2, "nowhere/report.json"],
] as const)(
	"%s %s ends with %d and one line: %s",
	async (command, args, code, message) => {
		const words = args.split(" ").filter((word) => word !== "");
		const error = await run(process.execPath, [
			...["--import", "tsx", `bin/${command}.ts`],
			...words,
		]).catch((reason) => reason);
		expect(error).toMatchObject({ code, stdout: "" });
		expect(error.stderr).toMatch(/^.+\n$/);
		expect(error.stderr).toContain(message);
	},
);
