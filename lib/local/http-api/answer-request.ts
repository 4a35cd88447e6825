import type { IncomingMessage } from "node:http";
import type { InvokeResult } from "../lambda/function-settings.ts";
import type { LocalFunction } from "../lambda/local-function.ts";
import {
	type Answer,
	gatewayAnswer,
	integrationResponse,
} from "./integration-response.ts";
import { authorizeJwt, type JwtAuthorizer } from "./jwt-authorizer.ts";
import type { RouteMatch } from "./match-route.ts";
import { readBody } from "./read-body.ts";
import {
	type ApiIdentity,
	requestEvent,
	splitTarget,
} from "./request-event.ts";
import type { IssuerKeys } from "./signing-key.ts";

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const maxEventBytes = 6_291_456;

export type Route = {
	readonly key: string;
	/** Nothing when the function has not permitted API Gateway to invoke it by this route. */
	readonly target: Pick<LocalFunction, "invoke"> | undefined;
	/** @default anyone may call */
	readonly authorizer?: JwtAuthorizer | undefined;
	readonly scopes: readonly string[];
	/** @default 30 seconds */
	readonly timeoutMs?: number | undefined;
};

export type LiveApi = {
	readonly identity: ApiIdentity;
	readonly match: (
		method: string,
		path: string,
	) => RouteMatch<Route> | undefined;
	readonly keys: IssuerKeys;
};

const internalError = gatewayAnswer(500, "Internal Server Error");
const unavailable = gatewayAnswer(503, "Service Unavailable");

const within = async (milliseconds: number, result: Promise<InvokeResult>) => {
	let timer: NodeJS.Timeout | undefined;
	const timeout = new Promise<undefined>((resolve) => {
		timer = setTimeout(resolve, milliseconds, undefined);
	});
	return Promise.race([result, timeout]).finally(() => clearTimeout(timer));
};

const invoke = async (
	{ target, timeoutMs = 30_000 }: Route,
	event: unknown,
): Promise<Answer> => {
	if (!target) return internalError;
	const json = JSON.stringify(event);
	if (Buffer.byteLength(json) > maxEventBytes)
		return gatewayAnswer(413, "Request Too Long");
	const result = await within(timeoutMs, target.invoke(json));
	if (!result || result.error?.errorType === "TooManyRequestsException")
		return unavailable;
	return result.error ? internalError : integrationResponse(result.payload);
};

const authorize = async (
	{ authorizer, scopes }: Route,
	request: IncomingMessage,
	keys: IssuerKeys,
	now: Date,
) => {
	if (!authorizer) return undefined;
	const { authorization } = request.headers;
	return authorizeJwt(authorization, authorizer, scopes, keys, now);
};

/** Answers one request as API Gateway in front of the API's functions. Rejects only when the client goes away. */
export const answerRequest = async (
	request: IncomingMessage,
	{ identity, match, keys }: LiveApi,
): Promise<Answer> => {
	const now = new Date();
	const target = splitTarget(request.url ?? "");
	if (!target) return gatewayAnswer(400, "Bad Request");
	const found = match(request.method ?? "", target.path);
	if (!found) return gatewayAnswer(404, "Not Found");
	const { route, pathParameters } = found;
	const authorization = await authorize(route, request, keys, now);
	if (authorization?.status === 401)
		return gatewayAnswer(401, "Unauthorized", { "www-authenticate": "Bearer" });
	if (authorization?.status === 403) return gatewayAnswer(403, "Forbidden");
	const body = await readBody(request);
	if (!body) return gatewayAnswer(413, "Request Entity Too Large");
	const jwt = authorization?.status === 200 ? authorization.jwt : undefined;
	const parts = {
		request,
		body,
		routeKey: route.key,
		pathParameters,
		jwt,
		now,
	};
	return invoke(route, requestEvent(parts, identity));
};
