// A process that runs a function and is killed by the test while the function is at work.
import { localFunction } from "#lib/local/lambda/local-function.ts";
import { settingsFor } from "./function-settings.ts";

const [file] = process.argv.slice(2);
await localFunction(settingsFor("functions.hang")).invoke(
	JSON.stringify({ file }),
);
