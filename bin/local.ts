import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

// What `npm start` runs: the development stage on this machine, until Ctrl-C.

// The SDK's reminder that it will want a newer Node some day would be the first thing on the screen.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
// Late, so that the screen is not empty for as long as the CDK takes to load.
console.log("Synthesizing the stack …");
const { runDevelopmentStack } = await import(
	"#lib/local/run-development-stack.ts"
);

const readPort = (text = "3000") => {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
	throw new Error(`PORT is ${text}: write a number from 0 to 65535`);
};

/** `STRIPE_API_URL=http://127.0.0.1:12111 npm start`: a provider's API, stood in for. */
const apiUrls = Object.fromEntries(
	Object.entries(process.env).flatMap(([name, url]) =>
		name.endsWith("_API_URL") && url ? [[name, url]] : [],
	),
);

const stopRequested = new Promise<"stop">((resolve) => {
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
		process.on(signal, () => resolve("stop"));
});

try {
	const { values } = parseArgs({
		options: { fresh: { type: "boolean", default: false } },
	});
	await runDevelopmentStack({
		directory: fileURLToPath(new URL("../.local", import.meta.url)),
		port: readPort(process.env.PORT),
		dynamodbEndpoint: process.env.DYNAMODB_ENDPOINT,
		apiUrls,
		fresh: values.fresh,
		stopRequested,
		log: console.log,
	});
	process.exit(0);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
