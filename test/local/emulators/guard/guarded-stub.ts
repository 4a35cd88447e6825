import { createServer } from "node:http";
import { onTestFinished } from "vitest";
import type { Protocol } from "#lib/local/emulators/guard/permission.ts";
import { startGuard } from "#lib/local/emulators/guard/start-guard.ts";
import { listenOnLoopback } from "#lib/local/emulators/listen-on-loopback.ts";
import { stopServer } from "#lib/local/emulators/stop-server.ts";
import { awsClients } from "../aws-clients.ts";

/**
 * A guard in front of a service that answers everything with `{}`, and the clients that call it.
 * @param refuses what is refused, of `<action> <resource>`; `asked` lists all that was asked.
 */
export const guardedStub = async (protocol: Protocol, refuses: RegExp) => {
	const stub = createServer((request, response) => {
		request.resume();
		response.setHeader("content-type", "application/x-amz-json-1.0");
		request.on("end", () => response.end("{}"));
	});
	const upstream = new URL(`http://127.0.0.1:${await listenOnLoopback(stub)}`);
	const asked: string[] = [];
	const guard = await startGuard({
		protocol,
		upstream,
		port: 0,
		authorize: ({ action, resources }) => {
			const wanted = `${action} ${resources.join()}`;
			asked.push(wanted);
			return !refuses.test(wanted);
		},
		log: () => {},
	});
	const endpoint = `http://127.0.0.1:${guard.port}`;
	const clients = awsClients({
		dynamodb: endpoint,
		sqs: endpoint,
		secretsmanager: endpoint,
		sesv2: endpoint,
		s3: endpoint,
	});
	onTestFinished(async () => {
		await guard.stop();
		await stopServer(stub);
	});
	return { endpoint, clients, asked };
};

/** The error a client throws when the guard refuses `action` on `resource`. */
export const denied = (action: string, resource: string) => ({
	name: "AccessDeniedException",
	message: `User: TESTER is not authorized to perform: ${action} on resource: ${resource}`,
});
