import { readOptions } from "./chaos/read-options.ts";
import { holds, summaryOf } from "./chaos/report.ts";
import { runChaos } from "./chaos/run-chaos.ts";
import { reportFile } from "./report-file.ts";

// What `npm run chaos` runs. Ends with 1 when something does not hold, with 2 when it could not be found out.

// The SDK's reminder that it will want a newer Node some day is none of the caller's business.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const)
	process.once(signal, () => interruption.abort());
try {
	const options = readOptions(process.argv.slice(2));
	const writeReport = reportFile(options.report);
	const report = await runChaos({
		...options,
		log: console.log,
		interrupted: interruption.signal,
	});
	console.log(`\n${summaryOf(report)}`);
	writeReport(report);
	process.exitCode = holds(report) ? 0 : 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	// Calls that are still to be made have nowhere to go.
	process.exit(2);
}
