import type { Context } from "aws-lambda";
import type { RouteKey } from "../../functions/admin/route-keys.ts";
import { callOf, eventOf } from "../webhooks/hostile/event-of.ts";
import { baseUrl } from "../webhooks/recorded-request.ts";

export type Question = {
	/** Of the path, decoded as API Gateway does. */
	readonly id?: string;
	readonly query?: Readonly<Record<string, string>>;
	readonly body?: string;
};

export type Answered = {
	readonly status: number | undefined;
	readonly body: Readonly<Record<string, unknown>>;
};

/** The answer of the function that answers the admin API, which is loaded once the environment names the table. */
export const askAdmin = async (
	routeKey: RouteKey,
	{ id, query, body = "" }: Question = {},
): Promise<Answered> => {
	const { handler } = await import("../../functions/admin/admin.lambda.ts");
	const [method = "", path = ""] = routeKey.split(" ");
	const call = callOf({
		method,
		url: `${baseUrl}${path}`,
		headers: {},
		body: Buffer.from(body),
	});
	const answer = await handler(
		{
			...eventOf(call),
			pathParameters: id === undefined ? undefined : { id },
			queryStringParameters: query,
		},
		{} as Context,
	);
	return {
		status: answer.statusCode,
		body: JSON.parse(answer.body ?? ""),
	};
};
