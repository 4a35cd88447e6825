import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { baseUrl, now } from "../recorded-request.ts";

/** What a caller can choose of an event. */
export type Call = {
	readonly method: string;
	readonly path: string;
	readonly query: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	readonly isBase64Encoded: boolean;
};

/** The event of a call, as API Gateway writes it (payload format 2.0). */
export const eventOf = ({
	method,
	path,
	query,
	headers,
	body,
	isBase64Encoded,
}: Call): APIGatewayProxyEventV2 => ({
	version: "2.0",
	routeKey: `${method} ${path}`,
	rawPath: path,
	rawQueryString: query,
	headers,
	requestContext: {
		accountId: "000000000000",
		apiId: "api",
		domainName: new URL(baseUrl).host,
		domainPrefix: "hooks",
		http: {
			method,
			path,
			protocol: "HTTP/1.1",
			sourceIp: "203.0.113.7",
			userAgent: "",
		},
		requestId: "JKJaXmPLvHcESHA=",
		routeKey: `${method} ${path}`,
		stage: "$default",
		time: "20/Nov/2026:15:05:00 +0000",
		timeEpoch: now * 1000,
	},
	body,
	isBase64Encoded,
});

/** A request as the call that made it; its bytes as base64, which keeps them all. */
export const callOf = ({
	method,
	url,
	headers,
	body,
}: WebhookRequest): Call => {
	const [path = "", ...query] = url.slice(baseUrl.length).split("?");
	return {
		method,
		path,
		query: query.join("?"),
		headers,
		body: body.toString("base64"),
		isBase64Encoded: true,
	};
};
