import {
	GetSecretValueCommand,
	ResourceNotFoundException,
	SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { webhookHandler, webhookShell } from "#shared/webhook/handler.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { fakeEffects } from "./fake-effects.ts";
import { callOf, eventOf } from "./hostile/event-of.ts";
import { baseUrl } from "./recorded-request.ts";

const webhook: Webhook = {
	id: "example",
	secret: "example",
	methods: ["POST"],
	paths: ["/webhooks/example"],
	queue: "payments",
	verify: () => undefined,
};

const event: APIGatewayProxyEventV2 = eventOf(
	callOf({
		method: "POST",
		url: `${baseUrl}/webhooks/example`,
		headers: { "content-type": "application/json" },
		body: Buffer.from('{"id":1}'),
	}),
);

const context = { getRemainingTimeInMillis: () => 10_000 } as Context;

const failing: Webhook = {
	...webhook,
	verify: () => {
		throw new TypeError("secret of +12075550142");
	},
};

const logged = () => {
	const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
	onTestFinished(() => error.mockRestore());
	return error;
};

it("answers what API Gateway understands, never to be cached", async () => {
	const { effects } = fakeEffects({});
	expect(await webhookShell(webhook, effects)(event, context)).toEqual({
		statusCode: 200,
		headers: { "cache-control": "no-store" },
		body: "",
	});
	const answer = () => ({
		status: 201,
		headers: { "content-type": "text/xml" },
		body: "<Response/>",
	});
	expect(
		await webhookShell({ ...webhook, answer }, effects)(event, context),
	).toEqual({
		statusCode: 201,
		headers: { "cache-control": "no-store", "content-type": "text/xml" },
		body: "<Response/>",
	});
});

it("answers a failure of ours with 500 and nothing else, and logs its name alone", async () => {
	const error = logged();
	const { effects, queued } = fakeEffects({});
	expect(await webhookShell(failing, effects)(event, context)).toEqual({
		statusCode: 500,
		headers: { "cache-control": "no-store" },
		body: "",
	});
	expect(error.mock.calls).toEqual([
		[{ message: "failed", webhook: "example", error: "TypeError" }],
	]);
	expect(queued).toEqual([]);
});

const secretsManager = mockClient(SecretsManagerClient);
const sqs = mockClient(SQSClient);

beforeEach(() => {
	secretsManager.reset();
	secretsManager
		.on(GetSecretValueCommand)
		.rejects(new ResourceNotFoundException({ message: "", $metadata: {} }));
	for (const SecretId of ["dev/one", "dev/two"])
		secretsManager
			.on(GetSecretValueCommand, { SecretId, VersionStage: "AWSCURRENT" })
			.resolves({ SecretString: JSON.stringify({ from: SecretId }) });
	sqs.reset();
	sqs.on(SendMessageCommand).resolves({});
	vi.stubEnv("SECRET_ID", "dev/one,dev/two");
	vi.stubEnv("BASE_URL", "https://stage.example.com");
	vi.stubEnv("QUEUE_URL", "https://sqs.example.com/1/payments");
	return () => void vi.unstubAllEnvs();
});

it("reads each of its secrets, goes by the stage's address and queues to the webhook's queue", async () => {
	const verify = vi.fn<Webhook["verify"]>();
	const before = Math.floor(Date.now() / 1000);
	await webhookHandler({ ...webhook, verify })(event, context);
	expect(verify).toHaveBeenCalledWith(
		expect.objectContaining({
			url: "https://stage.example.com/webhooks/example",
		}),
		[{ from: "dev/one" }, { from: "dev/two" }],
		expect.any(Number),
	);
	expect(verify.mock.lastCall?.[2]).toBeGreaterThanOrEqual(before);
	expect(verify.mock.lastCall?.[2]).toBeLessThanOrEqual(Date.now() / 1000);
	expect(sqs.commandCalls(SendMessageCommand)[0]?.args[0].input).toMatchObject({
		QueueUrl: "https://sqs.example.com/1/payments",
		MessageBody: expect.stringContaining('"webhook":"example"'),
	});
});

it("answers by the defaults and knows no contact, where it was given nothing to read them with", async () => {
	const answer: Webhook["answer"] = async (_, { settings, findContact }) => ({
		status: 200,
		body: `${typeof settings.callFlow} ${await findContact("+12075550142")}`,
	});
	expect(
		await webhookHandler({ ...webhook, answer })(event, context),
	).toMatchObject({ body: "object undefined" });
	const reading = {
		findContact: async () => ({ id: "contact", kind: "lead" as const }),
	};
	expect(
		await webhookHandler({ ...webhook, answer }, reading)(event, context),
	).toMatchObject({ body: "object [object Object]" });
});
