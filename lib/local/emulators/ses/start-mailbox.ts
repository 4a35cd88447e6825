import { Agent, createServer } from "node:http";
import { forward } from "../guard/forward.ts";
import { listenOnLoopback } from "../listen-on-loopback.ts";
import { stopServer } from "../stop-server.ts";

const VIEWER_CALLS: ReadonlySet<string> = new Set([
	"GET /",
	"GET /store",
	"GET /get-emlContent",
	"POST /clear-store",
]);

export type Mailbox = {
	readonly port: number;
	readonly stop: () => Promise<void>;
};

/**
 * The mail viewer for a browser, without the sending part of SES beside it. Answers only to loopback names, so that a
 * page from elsewhere cannot read mails by pointing its own name at this machine, and not to other pages' requests.
 */
export const startMailbox = async (
	sesPort: number,
	port: number,
): Promise<Mailbox> => {
	const agent = new Agent({ keepAlive: true });
	const upstream = new URL(`http://127.0.0.1:${sesPort}`);
	const server = createServer((request, response) => {
		const path = request.url?.split("?")[0];
		const host = request.headers.host?.split(":")[0];
		const site = request.headers["sec-fetch-site"] ?? "none";
		const isViewer = VIEWER_CALLS.has(`${request.method} ${path}`);
		const isLocal = host === "127.0.0.1" || host === "localhost";
		if (!isViewer || !isLocal || site === "cross-site") {
			response.writeHead(404).end();
			return;
		}
		forward(request, response, { upstream, agent });
	});
	return {
		port: await listenOnLoopback(server, port),
		stop: async () => {
			await stopServer(server);
			agent.destroy();
		},
	};
};
