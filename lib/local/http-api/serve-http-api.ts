import { once } from "node:events";
import {
	createServer,
	type IncomingMessage,
	type ServerResponse,
} from "node:http";
import { answerRequest, type LiveApi } from "./answer-request.ts";
import { type Answer, gatewayAnswer } from "./integration-response.ts";

export type HttpApi = {
	readonly port: number;
	/** Lets requests through to the routes. */
	readonly goLive: (api: LiveApi) => void;
	readonly stop: () => void;
};

const send = (response: ServerResponse, { status, headers, body }: Answer) => {
	for (const [name, value] of Object.entries(headers))
		response.setHeader(name, value);
	response.statusCode = status;
	response.end(body);
};

/**
 * Listens on loopback before the routes are known, so that the template can name the port; until then every request is a 503.
 * Rejects when the port is taken.
 */
export const serveHttpApi = async (port: number): Promise<HttpApi> => {
	let live: LiveApi | undefined;
	const answer = (request: IncomingMessage) =>
		live
			? answerRequest(request, live)
			: gatewayAnswer(503, "Service Unavailable");
	const serve = async (request: IncomingMessage, response: ServerResponse) => {
		try {
			send(response, await answer(request));
		} catch (error) {
			if (request.destroyed || response.headersSent) response.destroy();
			else if (error instanceof URIError)
				send(response, gatewayAnswer(400, "Bad Request"));
			else send(response, gatewayAnswer(500, "Internal Server Error"));
		}
	};
	const server = createServer({ requestTimeout: 30_000 }, serve);
	server.listen(port, "127.0.0.1");
	await once(server, "listening");
	const bound = server.address();
	return {
		port: typeof bound === "object" && bound !== null ? bound.port : port,
		goLive: (api) => {
			live = api;
		},
		stop: () => {
			server.close();
			server.closeAllConnections();
		},
	};
};
