import middy from "@middy/core";
import type {
	APIGatewayProxyEventV2,
	APIGatewayProxyStructuredResultV2,
} from "aws-lambda";
import { env } from "#shared/env.ts";
import { errorForLog } from "#shared/error-for-log.ts";
import { enqueue } from "#shared/queue/enqueue.ts";
import { secretsOf } from "#shared/secrets.ts";
import { defaultSettings } from "#shared/settings.ts";
import { type Effects, receive } from "./receive.ts";
import { type Reply, toRequest } from "./request.ts";
import type { Webhook } from "./webhook.ts";

const toResult = ({
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

/** What only the webhooks load whose answers need it. */
type Reading = Partial<Pick<Effects, "settings" | "findContact">>;

const readsNothing = {
	settings: async () => defaultSettings,
	findContact: async () => undefined,
};

/** One event of API Gateway's after the other, with these effects. What is neither refused nor taken is ours to answer for: 500. */
export const webhookShell = (webhook: Webhook, effects: Effects) =>
	middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
		.onError((request) => {
			request.response = toResult(failed(webhook, request.error));
		})
		.handler(async (event: APIGatewayProxyEventV2) =>
			toResult(
				await receive(webhook, toRequest(event, effects.baseUrl), effects),
			),
		);

/** The Lambda of one webhook. */
export const webhookHandler = (webhook: Webhook, reading: Reading = {}) =>
	webhookShell(webhook, {
		...readsNothing,
		...reading,
		secrets: secretsOf(env("SECRET_ID").split(",")),
		baseUrl: env("BASE_URL"),
		enqueue,
		now: () => new Date(),
	});
