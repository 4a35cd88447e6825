import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = {
	readonly method: string;
	/** As the caller wrote it. */
	readonly url: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
};

export type Answering = (received: Received) => {
	readonly status: number;
	readonly contentType?: string;
	readonly body?: string;
};

/** A server on a free port of this machine that remembers what came. */
export const startRecordingServer = async (answering: Answering) => {
	const received: Received[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const one = {
			method: request.method ?? "",
			url: `http://${request.headers.host}${request.url}`,
			headers: request.headers,
			body: Buffer.concat(chunks).toString("utf8"),
		};
		received.push(one);
		const { status, contentType, body } = answering(one);
		if (contentType) response.setHeader("content-type", contentType);
		response.writeHead(status);
		response.end(body);
	});
	await new Promise<void>((resolve) => {
		server.listen(0, "127.0.0.1", resolve);
	});
	const { port }: AddressInfo = Object(server.address());
	return {
		received,
		baseUrl: `http://127.0.0.1:${port}`,
		stop: async (): Promise<void> => {
			server.closeAllConnections();
			server.close();
		},
	};
};
