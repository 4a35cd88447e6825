import "./end-of-pipe.ts";
import { send } from "./send/send.ts";

// What `npm run send` runs. Ends with 1 when an answer is not as it should be, with 2 when nothing could be sent.

// The SDK's reminder that it will want a newer Node some day is none of the caller's business.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
try {
	process.exitCode = (await send(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
