import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);

it("names the secrets that a provider's webhooks are verified with", async () => {
	const { stdout } = await run(process.execPath, [
		...["--import", "tsx", "bin/urls.ts"],
		...["--base", "https://hooks.example.com", "twilio", "email"],
	]);
	const secrets = /^ {2}secret hookswitch\/<stage>\/(.*)$/gm;
	expect([...stdout.matchAll(secrets)].map(([, name]) => name)).toEqual([
		"twilio",
		"sendgrid",
		"mailgun",
		"resend",
		"ses",
	]);
});
