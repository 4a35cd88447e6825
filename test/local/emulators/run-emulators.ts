import { startEmulators } from "#lib/local/emulators/start-emulators.ts";
import { ACCOUNT, REGION } from "./aws-clients.ts";

// A process of its own that a test can kill. Says where the services are in one line.
const [directory = ""] = process.argv.slice(2);
const { endpoints, mailboxUrl, stop } = await startEmulators({
	directory,
	region: REGION,
	account: ACCOUNT,
	authorize: () => true,
});
process.once("SIGTERM", stop);
console.log(JSON.stringify({ endpoints, mailboxUrl }));
