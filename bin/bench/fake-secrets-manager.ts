import { createServer } from "node:http";

/** Answers every secret that is asked for with the same text. Loopback only. */
export const serveSecret = async (secret: string) => {
	const server = createServer((request, response) => {
		let body = "";
		request.on("data", (chunk: Buffer) => {
			body += chunk;
		});
		request.on("end", () => {
			const isCurrent = /AWSCURRENT/.test(body);
			response.statusCode = isCurrent ? 200 : 400;
			response.setHeader("content-type", "application/x-amz-json-1.1");
			response.end(
				JSON.stringify(
					isCurrent
						? { Name: "bench", SecretString: secret }
						: { __type: "ResourceNotFoundException" },
				),
			);
		});
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const address = server.address();
	if (address === null || typeof address === "string")
		throw new Error("The server listens on no port");
	return {
		url: `http://127.0.0.1:${address.port}`,
		stop: () => server.close(),
	};
};
