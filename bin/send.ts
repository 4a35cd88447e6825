import "./end-of-pipe.ts";
import { runCommand } from "./run-command.ts";
import { send } from "./send/send.ts";

// What `npm run send` runs. Ends with 1 when an answer is not as it should be, with 2 when nothing could be sent.

// The SDK's reminder that it will want a newer Node some day is none of the caller's business.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
await runCommand(async () => {
	process.exitCode = (await send(process.argv.slice(2))) ? 0 : 1;
}, 2);
