import { once } from "node:events";
import {
	createServer,
	type IncomingMessage,
	type ServerResponse,
} from "node:http";
import * as z from "zod/mini";
import type { FunctionError, InvokeResult } from "./function-settings.ts";

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export const maxResponseBytes = 6_291_556;

export type Invocation = {
	readonly requestId: string;
	readonly payload: string;
	readonly deadlineMs: number;
	readonly functionArn: string;
};

export type RuntimeEvents = {
	readonly onReady: () => void;
	readonly onInitError: (error: FunctionError) => void;
	readonly onResult: (requestId: string, result: InvokeResult) => void;
};

export type RuntimeApi = {
	readonly address: string;
	/** Hands an invocation to the process that waits for one. */
	readonly invoke: (invocation: Invocation) => void;
	readonly close: () => void;
};

const reportedError = z.object({
	errorType: z.catch(z.string(), "Unknown"),
	errorMessage: z.catch(z.string(), ""),
});

const readBody = async (request: IncomingMessage) => {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
};

const resultOf = (kind: string, body: Buffer): InvokeResult => {
	if (kind === "error")
		return { error: reportedError.parse(JSON.parse(body.toString())) };
	if (body.length <= maxResponseBytes) return { payload: body.toString() };
	return {
		error: {
			errorType: "Function.ResponseSizeTooLarge",
			errorMessage: `Response payload size exceeded maximum allowed payload size (${maxResponseBytes} bytes).`,
		},
	};
};

/**
 * Serves the Lambda Runtime API to one process on a free loopback port.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export const serveRuntimeApi = async ({
	onReady,
	onInitError,
	onResult,
}: RuntimeEvents): Promise<RuntimeApi> => {
	let waiting: ServerResponse | undefined;
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const path = (request.url ?? "").split("/").slice(3);
		if (path.join("/") === "invocation/next") {
			waiting = response;
			return onReady();
		}
		const body = await readBody(request);
		response.writeHead(202).end("{}");
		if (path[0] === "init")
			onInitError(reportedError.parse(JSON.parse(body.toString())));
		else onResult(path[1] ?? "", resultOf(path[2] ?? "", body));
	};
	const server = createServer(
		{ requestTimeout: 0, keepAliveTimeout: 0 },
		(request, response) => {
			// A process that dies while it reports has its exit noticed instead.
			answer(request, response).catch(() => response.destroy());
		},
	);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const bound = server.address();
	const port = typeof bound === "object" && bound !== null ? bound.port : 0;
	return {
		address: `127.0.0.1:${port}`,
		invoke: ({ requestId, payload, deadlineMs, functionArn }) => {
			waiting?.writeHead(200, {
				"content-type": "application/json",
				"lambda-runtime-aws-request-id": requestId,
				"lambda-runtime-deadline-ms": String(deadlineMs),
				"lambda-runtime-invoked-function-arn": functionArn,
				"lambda-runtime-trace-id": `Root=1-${Math.floor(deadlineMs / 1000).toString(16)}-${requestId.replaceAll("-", "").slice(0, 24)};Sampled=0`,
			});
			waiting?.end(payload);
			waiting = undefined;
		},
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
};
