import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A table in another process that takes ten milliseconds for each call. */
export const slowDynamodb = async () => {
	const child = fork(
		fileURLToPath(new URL("slow-dynamodb-process.ts", import.meta.url)),
	);
	const [url] = await once(child, "message");
	return { url: String(url), stop: () => child.disconnect() };
};
