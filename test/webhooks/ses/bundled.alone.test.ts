import { createHash } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type {
	APIGatewayProxyEventV2,
	APIGatewayProxyStructuredResultV2,
	Context,
} from "aws-lambda";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { bundle } from "#lib/bundle.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { serveSecret } from "../../../bin/bench/fake-secrets-manager.ts";
import {
	certificateUrl,
	confirmation,
	notification,
	pem,
	signed,
	topicArn,
} from "./message.ts";

/** The function as it is deployed: bundled, its topic in Secrets Manager, no certificate pinned; only the internet is played. */

type Handler = (
	event: APIGatewayProxyEventV2,
	context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

const queued: string[] = [];

/** SQS, as far as a message is put into a queue. */
const sqs = createServer(async (request, response) => {
	const body = Buffer.concat(await request.toArray()).toString();
	const { MessageBody } = JSON.parse(body);
	queued.push(MessageBody);
	response.setHeader("content-type", "application/x-amz-json-1.0");
	response.end(
		JSON.stringify({
			MessageId: "m1",
			MD5OfMessageBody: createHash("md5").update(MessageBody).digest("hex"),
		}),
	);
});

let secretsManager: Awaited<ReturnType<typeof serveSecret>>;
let handler: Handler;

beforeAll(async () => {
	secretsManager = await serveSecret(JSON.stringify({ topicArns: [topicArn] }));
	await new Promise<void>((done) => sqs.listen(0, "127.0.0.1", done));
	const { port } = sqs.address() as AddressInfo;
	for (const [name, value] of Object.entries({
		AWS_REGION: "us-east-1",
		AWS_ACCESS_KEY_ID: "any",
		AWS_SECRET_ACCESS_KEY: "any",
		AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.url,
		AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${port}`,
		SECRET_ID: "hookswitch/dev/ses",
		BASE_URL: "https://hooks.example.com",
		QUEUE_URL: `http://127.0.0.1:${port}/1/hookswitch-dev-emails`,
		BUCKET_NAME: "overflow",
	}))
		vi.stubEnv(name, value);
	const { outputs } = await bundle({
		entries: {
			ses: fileURLToPath(
				new URL(
					"../../../functions/webhooks/ses/ses.lambda.ts",
					import.meta.url,
				),
			),
		},
		outdir: await mkdtemp(join(tmpdir(), "hookswitch-ses-")),
	});
	const require = createRequire(import.meta.url);
	handler = require(join(outputs.ses?.directory ?? "", "index.cjs")).handler;
}, 30_000);

afterEach(() => vi.unstubAllGlobals());

afterAll(() => {
	secretsManager.stop();
	sqs.close();
});

/** What the internet answers, by URL; `called` are those it was asked for. */
const internet = (answers: Readonly<Record<string, () => Response>>) => {
	const called: string[] = [];
	vi.stubGlobal("fetch", async (url: string) => {
		called.push(url);
		const answer = answers[url];
		if (!answer) throw new TypeError("fetch failed");
		return answer();
	});
	return called;
};

const post = async ({ headers, body }: WebhookRequest) => {
	const event = {
		rawPath: "/webhooks/ses",
		rawQueryString: "",
		headers: { ...headers, "content-type": "text/plain; charset=UTF-8" },
		requestContext: { http: { method: "POST", sourceIp: "192.0.2.1" } },
		body: body.toString("base64"),
		isBase64Encoded: true,
	} as unknown as APIGatewayProxyEventV2;
	const { statusCode } = await handler(event, {} as Context);
	return statusCode;
};

const certificate = () => new Response(pem);

// In this order: what a certificate proved is remembered.
it("cannot judge without the certificate, and has SNS try again", async () => {
	vi.spyOn(console, "error").mockImplementation(() => undefined);
	const called = internet({});
	expect(await post(signed(notification))).toBe(500);
	expect(called).toEqual([certificateUrl]);
	expect(queued).toEqual([]);
});

it("downloads the certificate, confirms the subscription, and queues nothing", async () => {
	const called = internet({
		[certificateUrl]: certificate,
		[confirmation.SubscribeURL]: () => new Response("<ok/>"),
	});
	expect(await post(signed(confirmation))).toBe(200);
	expect(called).toEqual([certificateUrl, confirmation.SubscribeURL]);
	expect(queued).toEqual([]);
});

it("then takes notifications without another download, in both versions", async () => {
	const called = internet({});
	for (const SignatureVersion of ["1", "2"])
		expect(await post(signed({ ...notification, SignatureVersion }))).toBe(200);
	expect(called).toEqual([]);
	expect(queued).toHaveLength(2);
});

it("has SNS ask again where the confirmation fails", async () => {
	vi.spyOn(console, "error").mockImplementation(() => undefined);
	internet({
		[confirmation.SubscribeURL]: () => new Response("", { status: 503 }),
	});
	expect(await post(signed(confirmation))).toBe(500);
});
