import { createHash } from "node:crypto";
import type {
	APIGatewayProxyEventV2,
	APIGatewayProxyStructuredResultV2,
	Context,
} from "aws-lambda";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { counted } from "../../bin/docs/cost/counted.ts";
import { forge } from "../../bin/send/forge.ts";
import {
	type Received,
	startRecordingServer,
} from "../bin/recording-server.ts";
import { callOf, eventOf } from "./hostile/event-of.ts";
import {
	baseUrl,
	isQueued,
	type Recorded,
	recordedRequests,
	someSecret,
	unsigned,
} from "./recorded-request.ts";

/** What a delivery costs at the edge: every Lambda as it is deployed, its calls to AWS counted on the wire. */

type Aws = Awaited<ReturnType<typeof startRecordingServer>>;
type Handler = (
	event: APIGatewayProxyEventV2,
	context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

let aws: Aws;
let secret = "{}";

const operationOf = ({ headers }: Received): string =>
	String(headers["x-amz-target"]).replace(/^.*\./, "");

/** Secrets have no version but the current one, the table is empty, a queue takes everything. */
const answerTo = (received: Received) => {
	const json = (status: number, body: object) => ({
		status,
		contentType: "application/x-amz-json-1.0",
		body: JSON.stringify(body),
	});
	const asked: Readonly<Record<string, unknown>> = JSON.parse(received.body);
	switch (operationOf(received)) {
		case "GetSecretValue":
			return asked.VersionStage === "AWSCURRENT"
				? json(200, { SecretString: secret })
				: json(400, { __type: "ResourceNotFoundException" });
		case "SendMessage":
			return json(200, {
				MessageId: "1",
				MD5OfMessageBody: createHash("md5")
					.update(String(asked.MessageBody))
					.digest("hex"),
			});
		default:
			return json(200, {});
	}
};

beforeAll(async () => {
	aws = await startRecordingServer(answerTo);
	for (const [name, value] of Object.entries({
		AWS_REGION: "us-east-1",
		AWS_ACCESS_KEY_ID: "any",
		AWS_SECRET_ACCESS_KEY: "any",
		AWS_ENDPOINT_URL: aws.baseUrl,
		BASE_URL: baseUrl,
		SECRET_ID: "any",
		QUEUE_URL: `${aws.baseUrl}/000000000000/any`,
		BUCKET_NAME: "any",
		TABLE_NAME: "any",
	}))
		vi.stubEnv(name, value);
	vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterAll(() => aws.stop());

const recorded = await recordedRequests();
const lambdas = providers.flatMap((provider) =>
	webhooksOf(provider).flatMap((webhook) => {
		const example = recorded.find(
			(one) => one.webhook === webhook && isQueued(one),
		);
		const name = webhook.id.split("/").at(-1);
		const path = `../../functions/webhooks/${provider.name}/${name}.lambda.ts`;
		return example ? [{ id: webhook.id, path, example }] : [];
	}),
);

const signedNow = (example: Recorded) =>
	example.sign(
		unsigned(example),
		JSON.parse(secret),
		Math.floor(Date.now() / 1000),
	);

describe("a warm webhook calls AWS once for a delivery and never for a forgery:", () => {
	it("every one that has a queue is seen here", () => {
		const queued = providers
			.flatMap(webhooksOf)
			.filter(({ queue }) => queue !== undefined);
		expect(lambdas.map(({ id }) => id)).toEqual(queued.map(({ id }) => id));
	});

	it.each(lambdas)("$id", async ({ path, example }) => {
		secret = JSON.stringify(someSecret(example.webhook));
		const { handler }: { handler: Handler } = await import(path);
		const send = async (request: ReturnType<typeof signedNow>) => {
			aws.received.length = 0;
			const event = eventOf(callOf(request));
			const { statusCode = 0 } = await handler(event, {} as Context);
			return { statusCode, operations: aws.received.map(operationOf) };
		};
		const forged = () => forge(unsigned(example), signedNow(example));
		// Fetches secret and settings; the first forgery looks once whether there is a newer secret.
		await send(signedNow(example));
		await send(forged());

		const genuine = await send(signedNow(example));
		expect(genuine.statusCode).toBeLessThan(300);
		expect(genuine.operations).toEqual(["SendMessage"]);
		expect(genuine.operations).toHaveLength(counted.edgeRequests);
		const refused = await send(forged());
		expect(refused.statusCode).toBeGreaterThanOrEqual(400);
		expect(refused.operations).toEqual([]);
	});
});
