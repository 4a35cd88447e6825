import middy from "@middy/core";
import type {
	APIGatewayProxyEventV2,
	APIGatewayProxyStructuredResultV2,
} from "aws-lambda";
import { env } from "#shared/env.ts";
import { errorForLog } from "#shared/error-for-log.ts";
import { enqueue } from "#shared/queue/enqueue.ts";
import { secretsOf } from "#shared/secrets.ts";
import { defaultSettings, type Settings } from "#shared/settings.ts";
import { receive } from "./receive.ts";
import { type Reply, toRequest } from "./request.ts";
import type { Webhook } from "./webhook.ts";

export const toResult = ({
	status,
	headers = {},
	body = "",
}: Reply): APIGatewayProxyStructuredResultV2 => ({
	statusCode: status,
	headers: { "cache-control": "no-store", ...headers },
	body,
});

/** Ours, try again: the name of the failure for us, nothing for the caller. */
const failed = (webhook: Webhook, error: unknown): Reply => {
	console.error({
		message: "failed",
		webhook: webhook.id,
		error: errorForLog(error),
	});
	return { status: 500 };
};

/** The Lambda of one webhook. `settings` only where the answer needs them. */
export const webhookHandler = (
	webhook: Webhook,
	settings: () => Promise<Settings> = async () => defaultSettings,
) => {
	const secrets = secretsOf(env("SECRET_ID"));
	const baseUrl = env("BASE_URL");
	const effects = {
		secrets,
		enqueue,
		settings,
		baseUrl,
		now: () => new Date(),
	};
	return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
		.onError((request) => {
			request.response = toResult(failed(webhook, request.error));
		})
		.handler(async (event: APIGatewayProxyEventV2) =>
			toResult(await receive(webhook, toRequest(event, baseUrl), effects)),
		);
};
