import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { judge } from "../../bin/verify/judge.ts";
import {
	body,
	judged,
	key,
	signed,
	stripe,
	twilio,
} from "./signed-requests.ts";

describe("believes", () => {
	it.each([
		["as it came", {}],
		[
			"with its body in base64",
			{
				body: undefined,
				bodyBase64: Buffer.from(body).toString("base64"),
			},
		],
		[
			"with headers in lists",
			{
				headers: { "STRIPE-SIGNATURE": signed(body).split(",") },
			},
		],
		["with a list of keys", { secret: { webhookSecret: ["whsec_x", key] } }],
		[
			"with more about it than is asked for",
			{
				certs: { "https://a.example/cert": "PEM" },
				extra: [1],
			},
		],
	])("a request %s", async (_, changed) => {
		expect(await judged("stripe", { ...stripe, ...changed })).toEqual({
			valid: true,
			reason: "verified",
		});
	});

	it("an empty body that is left out", async () => {
		const request = { ...stripe, headers: { "stripe-signature": signed("") } };
		expect(await judged("stripe", { ...request, body: undefined })).toEqual({
			valid: true,
			reason: "verified",
		});
	});
});

it.each([
	"",
	"no json",
	"null",
	"[]",
	"{}",
	'{"method":"POST"}',
	'{"method":"POST","url":1}',
	'{"method":"POST","url":"x","headers":[]}',
	'{"method":"POST","url":"x","body":{"already":"parsed"}}',
	'{"method":"POST","url":"x","now":"today"}',
])("takes %j for malformed", async (line) => {
	const { valid, reason } = await judge(line, "stripe");
	expect(valid).toBe(false);
	expect(reason).toMatch(/^malformed-request: /);
});

const directory = mkdtempSync(join(tmpdir(), "hookswitch-"));
afterAll(() => rmSync(directory, { recursive: true }));

const run = promisify(execFile);
const command = (...args: string[]) =>
	run(process.execPath, ["--import", "tsx", "bin/verify.ts", ...args], {
		maxBuffer: 1e8,
	});

describe("the command", () => {
	it("judges one request", async () => {
		const file = join(directory, "request.json");
		writeFileSync(file, JSON.stringify(stripe, null, 2));
		const { stdout } = await command("stripe", file);
		expect(stdout).toBe('{"valid":true,"reason":"verified"}\n');
	});

	it("judges 10,000 lines in seconds and in order, whatever is in them", async () => {
		const file = join(directory, "batch.jsonl");
		const lines = [
			JSON.stringify({ webhook: "stripe", ...stripe }),
			JSON.stringify({ webhook: "twilio/sms", ...twilio }),
			JSON.stringify({ webhook: "stripe", ...stripe, body: "\u2028" }),
			"no json",
			"",
			JSON.stringify({ ...stripe }),
			JSON.stringify({ webhook: "nobody", ...stripe }),
			JSON.stringify({ webhook: "twilio", ...twilio }),
		];
		const all = Array.from({ length: 1250 }, () => lines).flat();
		writeFileSync(file, `${all.join("\n")}\n`);
		const { stdout } = await command("--batch", file);
		const answers = stdout.trimEnd().split("\n");
		expect(answers).toHaveLength(10_000);
		const kinds = answers.map((line) => {
			const { valid, reason } = JSON.parse(line);
			return `${valid} ${reason.replace(/:.*$/, "")}`;
		});
		expect(kinds.slice(0, 8)).toEqual([
			"true verified",
			"true verified",
			"false signature-mismatch",
			"false malformed-request",
			"false malformed-request",
			"false unknown-webhook",
			"false unknown-webhook",
			"false unknown-webhook",
		]);
		expect(kinds.slice(-8)).toEqual(kinds.slice(0, 8));
	}, 30_000);

	it("ends with 2 and says what to write when it cannot judge", async () => {
		await expect(command()).rejects.toMatchObject({ code: 2 });
		await expect(command("nobody", "x.json")).rejects.toMatchObject({
			code: 2,
			stderr: expect.stringContaining("No webhook is called nobody"),
		});
	});
});
