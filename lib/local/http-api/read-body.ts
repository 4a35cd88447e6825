import type { IncomingMessage } from "node:http";

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const maxBodyBytes = 10 * 1024 * 1024;

/** Past this a client is cut off instead of answered. */
const maxDrainedBytes = 8 * maxBodyBytes;

/**
 * The whole body of a request, or nothing if it is more than the 10 MB that API Gateway takes: then it is read to its end
 * all the same, for a client that is still sending would not see the answer. Rejects when the client goes away.
 */
export const readBody = (
	request: IncomingMessage,
): Promise<Buffer | undefined> =>
	new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let size = 0;
		request.on("data", (chunk: Buffer) => {
			size += chunk.length;
			if (size <= maxBodyBytes) chunks.push(chunk);
			else chunks.length = 0;
			if (size > maxDrainedBytes) request.destroy();
		});
		request.once("end", () =>
			resolve(size <= maxBodyBytes ? Buffer.concat(chunks) : undefined),
		);
		request.once("error", reject);
		request.once("close", () => reject(new Error("The client went away")));
	});
