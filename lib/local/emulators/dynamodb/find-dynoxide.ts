import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** The DynamoDB emulator's binary for this machine. Throws, saying what to do, when there is none. */
export const findDynoxide = (
	platform: string = process.platform,
	arch: string = process.arch,
): string => {
	const name = `@dynoxide/${platform}-${arch}`;
	try {
		const folder = dirname(require.resolve(`${name}/package.json`));
		return join(folder, platform === "win32" ? "dynoxide.exe" : "dynoxide");
	} catch (cause) {
		throw new Error(
			`There is no DynamoDB emulator for this machine: the package ${name} is not installed. ` +
				"Run another DynamoDB (DynamoDB Local, for example) and put its address in the environment variable " +
				"DYNAMODB_ENDPOINT, such as http://127.0.0.1:8000.",
			{ cause },
		);
	}
};
