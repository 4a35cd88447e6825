import "./end-of-pipe.ts";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { findWebhook } from "./find-webhook.ts";
import { runCommand } from "./run-command.ts";
import { judge } from "./verify/judge.ts";
import { linesOf } from "./verify/lines-of.ts";

// What `npm run verify` runs: says of a recorded request whether the edge would believe it, and if not, why.

const usage = `npm run verify -- <webhook> <request.json>
npm run verify -- --batch <requests.jsonl>

A request is { method, url, headers, body | bodyBase64, secret, now?, sourceIp?, certs? }: secret is the JSON object in Secrets Manager,
now is in unix seconds and else the clock's, sourceIp is the address it came from, which a secret with allowedIps asks for, certs is
{ url: PEM } of certificates that would be downloaded. A line of a batch says by "webhook" what it is for. The answer is
{ valid, reason }, one per line.`;

const answer = (explanation: unknown): string =>
	`${JSON.stringify(explanation)}\n`;

const verifyBatch = async (file: string): Promise<void> => {
	for await (const line of linesOf(file))
		process.stdout.write(answer(await judge(line)));
};

const verify = async (): Promise<void> => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { batch: { type: "string" } },
	});
	if (values.batch !== undefined) return verifyBatch(values.batch);
	const [webhook, file] = positionals;
	if (webhook === undefined || file === undefined) throw new Error(usage);
	findWebhook(webhook);
	process.stdout.write(
		answer(await judge(readFileSync(file, "utf8"), webhook)),
	);
};

await runCommand(verify, 2);
