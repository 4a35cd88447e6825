import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** One HTTP call as the provider made it. */
export type WebhookRequest = {
	readonly method: string;
	/** The URL as called: scheme, host, path and raw query. Providers that sign the URL sign exactly this. */
	readonly url: string;
	/** Names in lower case; repeated headers joined with a comma, as API Gateway hands them over. */
	readonly headers: Readonly<Record<string, string>>;
	/** The bytes received. */
	readonly body: Buffer;
	/** Address of the caller as API Gateway saw it, never from a header. */
	readonly sourceIp?: string;
};

/** What we send back. A missing body is an empty one. */
export type Reply = {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
};

/**
 * HTTP API event (payload format 2.0) -> request. The host comes from `baseUrl`, which the stack names, because Host and
 * X-Forwarded headers are whatever the caller likes.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const toRequest = (
	event: APIGatewayProxyEventV2,
	baseUrl: string,
): WebhookRequest => {
	const headers: Record<string, string> = Object.create(null);
	for (const [name, value] of Object.entries(event.headers))
		if (value !== undefined) headers[name.toLowerCase()] = value;
	return {
		method: event.requestContext.http.method.toUpperCase(),
		url: `${baseUrl}${event.rawPath}${event.rawQueryString ? `?${event.rawQueryString}` : ""}`,
		headers,
		body: Buffer.from(
			event.body ?? "",
			event.isBase64Encoded ? "base64" : "utf8",
		),
		sourceIp: event.requestContext.http.sourceIp,
	};
};

/** Everything behind the first `?`, undecoded; empty when there is none. */
export const rawQuery = (url: string): string => {
	const start = url.indexOf("?");
	return start < 0 ? "" : url.slice(start + 1);
};
