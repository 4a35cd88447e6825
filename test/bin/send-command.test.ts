import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { send } from "../../bin/send/send.ts";
import { token, useSending, whsec } from "./sending.ts";

const { server, answers, printed, sendTo } = await useSending();

it("prints TwiML legibly", async () => {
	answers({
		status: 200,
		contentType: "text/xml; charset=utf-8",
		body: '<?xml version="1.0"?><Response><Say>Hi</Say><Dial action="a>b"><Number>+1</Number></Dial><Hangup/></Response>',
	});
	await sendTo("twilio/voice", token);
	expect(printed().split("\n").slice(1)).toEqual([
		'    <?xml version="1.0"?>',
		"    <Response>",
		"      <Say>Hi</Say>",
		'      <Dial action="a>b">',
		"        <Number>+1</Number>",
		"      </Dial>",
		"      <Hangup/>",
		"    </Response>",
		"",
	]);
});

it("lists every webhook", async () => {
	expect(await send([])).toBe(true);
	for (const { id } of providers.flatMap(webhooksOf))
		expect(printed()).toContain(`  ${id} `);
});

it.each([
	["nobody", "No webhook is called nobody: use stripe, twilio/voice"],
	["twilio", "No webhook is called twilio: use twilio/voice"],
	["stripe nothing", "stripe has no example nothing: use checkout.session"],
	["stripe --count 0", "--count is 0: write a whole number above 0"],
	["stripe --count x", "--count is x: write a whole number above 0"],
])("says what can be sent instead of %s", async (args, message) => {
	await expect(sendTo(args, whsec)).rejects.toThrow(message);
	expect(server.received).toEqual([]);
});

it("does not send to a stage without being told its key", async () => {
	await expect(send(["stripe", "--to", server.baseUrl])).rejects.toThrow(
		"--to needs --secret",
	);
});

const run = promisify(execFile);
const command = (...args: string[]) =>
	run(process.execPath, ["--import", "tsx", "bin/send.ts", ...args]);

describe("the command", () => {
	it("ends with 0 when all went well", async () => {
		const { stdout, stderr } = await command(
			"stripe",
			...["--to", server.baseUrl, "--secret", whsec],
		);
		expect(stdout).toMatch(/^200 /);
		expect(stderr).toBe("");
	});

	it("ends in peace where what reads its list has read enough", async () => {
		const child = spawn(process.execPath, ["--import", "tsx", "bin/send.ts"]);
		child.stdout.destroy();
		const [stderr, [code]] = await Promise.all([
			text(child.stderr),
			once(child, "exit"),
		]);
		expect([stderr, code]).toEqual(["", 0]);
	});

	it("ends with 1 when it did not, with 2 and one line when nothing could be sent", async () => {
		answers({ status: 500 });
		await expect(
			command("stripe", "--to", server.baseUrl, "--secret", whsec),
		).rejects.toMatchObject({ code: 1 });
		await expect(
			command("stripe", "--to", "http://127.0.0.1:1", "--secret", whsec),
		).rejects.toMatchObject({
			code: 2,
			stderr: "Nobody answers at http://127.0.0.1:1\n",
		});
	});
});
