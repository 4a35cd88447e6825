import { rmSync, writeFileSync } from "node:fs";
import type { LocalStack } from "./start-local-stack.ts";

/**
 * Tells other commands where the running stack is, as JSON:
 * `{ baseUrl, adminToken, stage, region, tableName, endpoints, mailboxUrl, secrets: { <provider>: <secret name> },
 * queues: { <queue>: { url, deadLetterUrl } } }`. The token opens the admin API, so the file is the user's alone.
 *
 * @returns a function that removes the file
 */
export const writeStackFile = (
	file: string,
	{ fireSchedule, stop, ...stack }: LocalStack,
	stage: string,
): (() => void) => {
	const json = JSON.stringify({ ...stack, stage }, null, "\t");
	writeFileSync(file, `${json}\n`, { mode: 0o600 });
	return () => rmSync(file, { force: true });
};
