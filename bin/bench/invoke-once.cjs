// Loads a bundle as the Lambda runtime does, invokes it once and prints what that cost. Arguments: the bundle, the event.
const { readFileSync } = require("node:fs");

// What the runtime's own client has loaded before any function's code.
for (const name of ["util", "net", "http", "path", "assert"]) require(name);

const [, , file, event] = process.argv;
const payload = JSON.parse(readFileSync(event, "utf8"));

const run = async () => {
	const cpu = process.cpuUsage();
	const started = performance.now();
	const { handler } = require(file);
	const result = await handler(payload, {
		getRemainingTimeInMillis: () => 9000,
	});
	const milliseconds = performance.now() - started;
	const { user, system } = process.cpuUsage(cpu);
	process.stdout.write(
		`${JSON.stringify({ cpu: (user + system) / 1000, milliseconds, status: result.statusCode })}\n`,
		() => process.exit(),
	);
};

run();
