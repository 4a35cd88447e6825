import middy from "@middy/core";
import type {
	APIGatewayProxyEventV2,
	APIGatewayProxyStructuredResultV2,
} from "aws-lambda";
import { env } from "#shared/env.ts";
import { errorForLog } from "#shared/error-for-log.ts";
import { RequestError } from "#shared/errors.ts";
import type { AdminRequest, AdminRoute } from "./answer.ts";
import { routes } from "./routes.ts";

const answered = (
	statusCode: number,
	body: unknown,
): APIGatewayProxyStructuredResultV2 => ({
	statusCode,
	headers: { "content-type": "application/json", "cache-control": "no-store" },
	body: JSON.stringify(body),
});

/** More than any id has (`assertSound`), and few enough for a key whatever the characters. */
const maxIdLength = 600;

const toAdminRequest = (event: APIGatewayProxyEventV2): AdminRequest => ({
	// API Gateway has decoded it: a percent sign left in it is part of the id.
	id: event.pathParameters?.id ?? "",
	// A parameter without a value asks for nothing.
	query: Object.fromEntries(
		Object.entries(event.queryStringParameters ?? {}).filter(
			([, value]) => value !== "",
		),
	),
	body: Buffer.from(
		event.body ?? "",
		event.isBase64Encoded ? "base64" : "utf8",
	).toString("utf8"),
	defaultCountry: env("DEFAULT_COUNTRY"),
});

const answerTo = async (event: APIGatewayProxyEventV2): Promise<unknown> => {
	const route: AdminRoute | undefined = Object.hasOwn(routes, event.routeKey)
		? Reflect.get(routes, event.routeKey)
		: undefined;
	const request = toAdminRequest(event);
	return request.id.length > maxIdLength ? undefined : route?.(request);
};

const failed = (error: unknown) => {
	if (error instanceof RequestError)
		return answered(400, { message: error.message });
	console.error({
		message: "failed",
		error: errorForLog(error),
	});
	return answered(500, { message: "failed" });
};

/** API Gateway has checked the token and matched the route: what is left is to look it up. */
export const handler = middy<
	APIGatewayProxyEventV2,
	APIGatewayProxyStructuredResultV2
>()
	.onError((request) => {
		request.response = failed(request.error);
	})
	.handler(async (event) => {
		const found = await answerTo(event);
		return found === undefined
			? answered(404, { message: "not found" })
			: answered(200, found);
	});
