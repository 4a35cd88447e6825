import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { targetOf } from "../../bin/send/target.ts";
import { startRecordingServer } from "./recording-server.ts";

const directory = mkdtempSync(join(tmpdir(), "hookswitch-"));
const stackFile = join(directory, "stack.json");

/** Knows one secret, as Secrets Manager would answer for it. */
const secretsManager = await startRecordingServer(({ body }) => {
	const known = JSON.parse(body).SecretId === "hookswitch/dev/stripe";
	return {
		status: known ? 200 : 400,
		contentType: "application/x-amz-json-1.1",
		body: JSON.stringify(
			known
				? { SecretString: '{"webhookSecret":"whsec_local"}' }
				: { __type: "ResourceNotFoundException", message: "not here" },
		),
	};
});

afterAll(async () => {
	await secretsManager.stop();
	rmSync(directory, { recursive: true });
});

const writeStack = (endpoint: string): void =>
	writeFileSync(
		stackFile,
		JSON.stringify({
			baseUrl: "http://localhost:3000",
			region: "us-east-1",
			endpoints: { secretsmanager: endpoint, sqs: "http://localhost:1" },
			secrets: { stripe: "hookswitch/dev/stripe" },
			stage: "dev",
		}),
	);

const local = (provider: string) =>
	targetOf(provider, "/webhooks/x", {}, stackFile);

it("is the local stack with the secret that it keeps", async () => {
	writeStack(secretsManager.baseUrl);
	expect(await local("stripe")).toEqual({
		url: "http://localhost:3000/webhooks/x",
		secret: { webhookSecret: "whsec_local" },
	});
});

it("says so when the stack has no such provider, has stopped, or was never started", async () => {
	writeStack(secretsManager.baseUrl);
	await expect(local("twilio")).rejects.toThrow("no secret for twilio");
	writeStack("http://127.0.0.1:1");
	await expect(local("stripe")).rejects.toThrow("has stopped");
	rmSync(stackFile);
	await expect(local("stripe")).rejects.toThrow("No local stack runs here");
});

it.each([
	["stripe", "whsec_x", { webhookSecret: "whsec_x" }],
	["twilio", "abc", { authToken: "abc" }],
	["twilio", '{"subaccounts":{"AC1":"x"}}', { subaccounts: { AC1: "x" } }],
])("of %s takes %s as its secret", async (provider, secret, expected) => {
	const to = "https://hooks.example.com";
	expect(
		await targetOf(provider, "/webhooks/x", { to, secret }, stackFile),
	).toEqual({ url: "https://hooks.example.com/webhooks/x", secret: expected });
});

it.each(["notaurl", "localhost:3000", "https://"])(
	"is not %s, which is no URL",
	async (to) => {
		await expect(
			targetOf("stripe", "/webhooks/x", { to, secret: "x" }, stackFile),
		).rejects.toThrow(`--to is ${to}: write a URL`);
	},
);

it("does not quote a secret that is no JSON object", async () => {
	const to = "https://hooks.example.com";
	const secret = "{whsec_x";
	await expect(
		targetOf("stripe", "/webhooks/x", { to, secret }, stackFile),
	).rejects.toThrow(/^The secret begins like a JSON object and is none$/);
});
