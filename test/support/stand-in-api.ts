import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

type Call = { readonly path: string; readonly headers: IncomingHttpHeaders };

/** A provider's API as far as it hands out one object, whichever is asked for, or an error. */
export const standInApi = async () => {
	const calls: Call[] = [];
	let answer: { status: number; body: unknown } = { status: 404, body: {} };
	const server = createServer((request, response) => {
		calls.push({ path: request.url ?? "", headers: request.headers });
		response.writeHead(answer.status, { "content-type": "application/json" });
		response.end(JSON.stringify(answer.body));
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		calls,
		answers: (body: unknown, status = 200): void => {
			answer = { status, body };
		},
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
};
