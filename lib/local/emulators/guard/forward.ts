import {
	type Agent,
	type IncomingMessage,
	request as open,
	type ServerResponse,
} from "node:http";
import type { Refusal } from "./permission.ts";

// They speak of one connection, and there are two; node sets its own on each.
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
	"connection",
	"keep-alive",
	"transfer-encoding",
	"expect",
]);

/**
 * Sends a request on as it is and streams the answer back. Host stays what the client called, since SQS builds queue
 * URLs from it. An upstream that does not answer becomes 503, which the SDK tries again.
 * @param body the request's body where it was read already; otherwise it is streamed.
 * @param instead what the client gets in place of the upstream's answer.
 */
export const forward = (
	request: IncomingMessage,
	response: ServerResponse,
	to: { readonly upstream: URL; readonly agent: Agent },
	body?: Buffer,
	instead?: Refusal,
): void => {
	const onward = open({
		host: to.upstream.hostname,
		port: to.upstream.port,
		agent: to.agent,
		method: request.method,
		path: request.url,
		headers: onwardHeaders(request),
	});
	onward.on("response", (answer) => {
		answer.on("error", () => response.destroy());
		if (instead) {
			response.writeHead(instead.status, instead.headers);
			answer.on("end", () => response.end(instead.body)).resume();
			return;
		}
		response.writeHead(answer.statusCode ?? 502, passableHeaders(answer));
		answer.pipe(response);
	});
	onward.on("error", () => {
		if (response.headersSent) {
			response.destroy();
		} else {
			response.writeHead(503).end();
		}
	});
	// The upstream learns that the client left, so that a long poll does not take messages for nobody.
	response.on("close", () => onward.destroy());
	if (body) {
		onward.end(body);
	} else {
		request.pipe(onward);
	}
};

const onwardHeaders = (request: IncomingMessage): string[] => {
	const chunked = request.headers["transfer-encoding"];
	return [
		...passableHeaders(request),
		...(chunked ? ["transfer-encoding", "chunked"] : []),
	];
};

const passableHeaders = ({ rawHeaders }: IncomingMessage): string[] => {
	const passable: string[] = [];
	for (let at = 0; at < rawHeaders.length; at += 2) {
		const name = rawHeaders[at] ?? "";
		if (!OF_THE_CONNECTION.has(name.toLowerCase())) {
			passable.push(name, rawHeaders[at + 1] ?? "");
		}
	}
	return passable;
};
