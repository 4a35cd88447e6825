import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { encodeBody } from "./encode-body.ts";
import type { JwtContext } from "./jwt-authorizer.ts";

export type ApiIdentity = {
	readonly apiId: string;
	readonly account: string;
	/** `host:port` under which the API answers. */
	readonly domainName: string;
};

export type RequestParts = {
	readonly request: IncomingMessage;
	readonly body: Buffer;
	readonly routeKey: string;
	readonly pathParameters: Readonly<Record<string, string>>;
	/** What the authorizer has found, when the route has one. */
	readonly jwt?: JwtContext | undefined;
	readonly now: Date;
};

type Texts = Record<string, string>;

/** Path and query of the request line, untouched; nothing when it is neither a path nor an absolute URL. */
export const splitTarget = (
	target: string,
): { readonly path: string; readonly query: string } | undefined => {
	const [, path, query = ""] =
		/^(?:https?:\/\/[^/?]*)?(\/[^?]*)(?:\?(.*))?$/s.exec(target) ?? [];
	return path === undefined ? undefined : { path, query };
};

const joinRepeated = (pairs: Iterable<readonly [string, string]>): Texts => {
	const joined = new Map<string, string>();
	for (const [name, value] of pairs) {
		const before = joined.get(name);
		joined.set(name, before === undefined ? value : `${before},${value}`);
	}
	return Object.fromEntries(joined);
};

const headerPairs = (raw: readonly string[]) =>
	raw.flatMap((name, index) =>
		index % 2 === 0
			? [[name.toLowerCase(), raw[index + 1] ?? ""] as const]
			: [],
	);

/** `12/Mar/2026:19:03:58 +0000` */
const clfTime = (now: Date) => {
	const [, day, month, year, time] = now.toUTCString().split(" ");
	return `${day}/${month}/${year}:${time} +0000`;
};

/**
 * The event of a request in payload format 2.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const requestEvent = (
	{ request, body, routeKey, pathParameters, jwt, now }: RequestParts,
	{ apiId, account, domainName }: ApiIdentity,
) => {
	const { path = "/", query = "" } = splitTarget(request.url ?? "/") ?? {};
	const { cookie, ...headers } = joinRepeated(headerPairs(request.rawHeaders));
	const parameters = joinRepeated(new URLSearchParams(query));
	return {
		version: "2.0",
		routeKey,
		rawPath: path,
		rawQueryString: query,
		...(cookie && { cookies: cookie.split(/;\s*/) }),
		headers,
		...(query && { queryStringParameters: parameters }),
		...(Object.keys(pathParameters).length > 0 && { pathParameters }),
		requestContext: {
			accountId: account,
			apiId,
			...(jwt && { authorizer: { jwt } }),
			domainName,
			domainPrefix: domainName.split(".")[0],
			http: {
				method: request.method,
				path,
				protocol: `HTTP/${request.httpVersion}`,
				sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
				userAgent: request.headers["user-agent"] ?? "",
			},
			requestId: randomUUID(),
			routeKey,
			stage: "$default",
			time: clfTime(now),
			timeEpoch: now.getTime(),
		},
		...encodeBody(body, headers["content-type"]),
	};
};
