import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	DynamoDBClient,
	GetItemCommand,
	PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import {
	GetSecretValueCommand,
	SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import type { LocalStack } from "#lib/local/start-local-stack.ts";
import { runTestStack } from "./test-stack/run-test-stack.ts";
import {
	synthesizeTestStack,
	type TestStack,
	type TestTemplate,
} from "./test-stack/synthesize-test-stack.ts";

const patience = { timeout: 10_000, interval: 20 };

let synthesized: TestStack;

beforeAll(() => {
	synthesized = synthesizeTestStack();
}, 60_000);

const clientOptions = (endpoint: string) => ({
	endpoint,
	region: "us-east-1",
	credentials: { accessKeyId: "admin", secretAccessKey: "x" },
});

const readItem = async ({ endpoints, tableName }: LocalStack, pk: string) => {
	const client = new DynamoDBClient(clientOptions(endpoints.dynamodb));
	const command = new GetItemCommand({
		TableName: tableName,
		Key: { pk: { S: pk } },
	});
	return (await client.send(command)).Item;
};

describe("a stack that is sound", () => {
	const directory = mkdtempSync(join(tmpdir(), "test-data-"));
	let stack: LocalStack;

	beforeAll(async () => {
		stack = await runTestStack(synthesized, directory);
	}, 30_000);

	afterAll(async () => {
		await stack.stop();
		rmSync(directory, { recursive: true, force: true });
	});

	const enqueue = (body: string) =>
		fetch(`${stack.baseUrl}/enqueue`, { method: "POST", body });

	const echoedEnvironment = async () => {
		const response = await fetch(`${stack.baseUrl}/echo`, { method: "POST" });
		const shape = z.object({ environment: z.record(z.string(), z.string()) });
		return shape.parse(await response.json()).environment;
	};

	it("takes a request through function, queue and worker to the table", async () => {
		expect((await enqueue("hello")).status).toBe(202);
		await vi.waitFor(
			async () =>
				expect(await readItem(stack, "hello")).toEqual({
					pk: { S: "hello" },
					handledBy: { S: "worker" },
				}),
			patience,
		);
	});

	it("knows the names of what it has made", () => {
		expect(stack).toMatchObject({
			stage: "test",
			region: "us-east-1",
			baseUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
			secrets: { stripe: "hookswitch/test/stripe" },
			queues: {
				calls: {
					url: expect.stringMatching(/\/hookswitch-test-calls$/),
					deadLetterUrl: expect.stringMatching(
						/\/hookswitch-test-calls-dead-letters$/,
					),
				},
			},
		});
	});

	it("gives a function the template's variables, its own key and the emulators", async () => {
		const environment = await echoedEnvironment();
		expect(environment).toMatchObject({
			BASE_URL: stack.baseUrl,
			BUCKET: expect.stringMatching(/^test-stack-bucket/),
			AWS_REGION: "us-east-1",
			AWS_ACCESS_KEY_ID: expect.stringMatching(/^AKIA[0-9A-F]{16}$/),
			AWS_ENDPOINT_URL_SQS: stack.endpoints.sqs,
			AWS_ENDPOINT_URL_SESV2: stack.endpoints.sesv2,
		});
		expect(environment).not.toHaveProperty("VITEST");
	});

	it("lets a function do what its role allows and nothing else", async () => {
		const environment = await echoedEnvironment();
		const options = clientOptions(stack.endpoints.dynamodb);
		const client = new DynamoDBClient({
			...options,
			credentials: {
				accessKeyId: environment.AWS_ACCESS_KEY_ID ?? "",
				secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? "",
			},
		});
		const write = new PutItemCommand({
			TableName: stack.tableName,
			Item: { pk: { S: "stolen" } },
		});
		await expect(client.send(write)).rejects.toMatchObject({
			name: "AccessDeniedException",
		});
		expect(await readItem(stack, "stolen")).toBeUndefined();
	});

	it("opens the guarded route to its admin token alone", async () => {
		const call = (token: string | undefined) =>
			fetch(`${stack.baseUrl}/admin`, {
				headers: { authorization: `Bearer ${token}` },
			});
		expect((await call(stack.adminToken)).status).toBe(200);
		expect((await call(`${stack.adminToken}x`)).status).toBe(401);
	});

	it("fires a schedule when asked", async () => {
		await stack.fireSchedule("EveryHour");
		expect((await readItem(stack, "tick"))?.event?.S).toContain("aws.events");
	});

	it("moves a message that keeps failing to the dead-letter queue, and its neighbour not", async () => {
		const client = new SQSClient(clientOptions(stack.endpoints.sqs));
		await Promise.all([enqueue("poison"), enqueue("neighbour")]);
		const { Messages } = await client.send(
			new ReceiveMessageCommand({
				QueueUrl: stack.queues.calls?.deadLetterUrl,
				WaitTimeSeconds: 10,
			}),
		);
		expect(Messages?.map(({ Body }) => Body)).toEqual(["poison"]);
		expect(await readItem(stack, "neighbour")).toBeDefined();
	}, 15_000);

	it("finds its records and its admin's token good after a restart", async () => {
		const { adminToken } = stack;
		await stack.stop();
		await expect(fetch(stack.baseUrl)).rejects.toThrow();
		stack = await runTestStack(synthesized, directory);
		expect(await readItem(stack, "hello")).toBeDefined();
		const headers = { authorization: `Bearer ${adminToken}` };
		const response = await fetch(`${stack.baseUrl}/admin`, { headers });
		expect(response.status).toBe(200);
	}, 30_000);

	it("has its secrets as the template deploys them", async () => {
		const client = new SecretsManagerClient(
			clientOptions(stack.endpoints.secretsmanager),
		);
		const SecretId = stack.secrets.stripe;
		const command = new GetSecretValueCommand({ SecretId });
		expect((await client.send(command)).SecretString).toBe("{}");
	});
});

describe("a stack that forgets something", () => {
	type Change = (resources: TestTemplate["Resources"]) => void;

	/** Id of the one resource of a type whose id begins with a text. */
	const idOf = (
		resources: TestTemplate["Resources"],
		type: string,
		start = "",
	) => {
		const [id = "none"] = Object.keys(resources).filter(
			(key) => resources[key]?.Type === type && key.startsWith(start),
		);
		return id;
	};
	const changed = (change: Change): TestStack => {
		const template = structuredClone(synthesized.template);
		change(template.Resources);
		return { ...synthesized, template };
	};
	const remove =
		(type: string, start?: string): Change =>
		(resources) => {
			delete resources[idOf(resources, type, start)];
		};
	const setProperty =
		(type: string, start: string, name: string, value: unknown): Change =>
		(resources) => {
			const resource = resources[idOf(resources, type, start)];
			if (resource) resource.Properties[name] = value;
		};

	it.each([
		[
			"a queue",
			remove("AWS::SQS::Queue", "Queue"),
			/refers to Queue\w+, which the template does not have/,
		],
		[
			"a function",
			remove("AWS::Lambda::Function", "work"),
			/refers to work\w+, which/,
		],
		[
			"a role's right to its queue",
			setProperty("AWS::IAM::Policy", "work", "PolicyDocument", {
				Statement: [],
			}),
			/its role does not allow sqs:ReceiveMessage/,
		],
		[
			"the permission of a rule",
			remove("AWS::Lambda::Permission", "EveryHour"),
			/EveryHour\w+ is not permitted to reach/,
		],
		[
			"room for a function to finish",
			setProperty("AWS::SQS::Queue", "Queue", "VisibilityTimeout", 1),
			/visibility timeout below the timeout of test-work/,
		],
		[
			"its code",
			setProperty("AWS::Lambda::Function", "tick", "Code", { S3Key: "x.zip" }),
			/no asset for the code x\.zip/,
		],
		[
			"a schedule that can be kept",
			setProperty(
				"AWS::Events::Rule",
				"",
				"ScheduleExpression",
				"cron(0 0 * * ? *)",
			),
			/EveryHour\w+ \(AWS::Events::Rule\): ScheduleExpression/,
		],
	])("does not start without %s", async (_name, change, message) => {
		await expect(runTestStack(changed(change))).rejects.toThrow(message);
	});

	it("names a type of resource that it does not know", async () => {
		const stack = changed((resources) => {
			resources.Odd = { Type: "AWS::Odd::Thing", Properties: {} };
		});
		await expect(runTestStack(stack)).rejects.toThrow(
			"Odd is an AWS::Odd::Thing",
		);
	});

	it("fails at work without a route, a permission or a variable", async () => {
		const stack = await runTestStack(
			changed((resources) => {
				remove("AWS::ApiGatewayV2::Route", "ApiGETthings")(resources);
				remove("AWS::Lambda::Permission", "ApiPOSTecho")(resources);
				setProperty(
					"AWS::Lambda::Function",
					"enqueue",
					"Environment",
					{},
				)(resources);
			}),
		);
		const statusOf = async (path: string, method = "POST") =>
			(await fetch(`${stack.baseUrl}${path}`, { method })).status;
		try {
			expect(await statusOf("/things/1", "GET")).toBe(404);
			expect(await statusOf("/echo")).toBe(500);
			expect(await statusOf("/enqueue")).toBe(500);
		} finally {
			await stack.stop();
		}
	});
});
