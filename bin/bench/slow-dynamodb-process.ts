import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// Answers every call after 10 ms, as an empty table that takes everything. In a process of its own, so that it takes no time from what is measured.

const milliseconds = 10;

const server = createServer((request, response) => {
	request.resume();
	request.once("end", () =>
		setTimeout(() => {
			response.setHeader("content-type", "application/x-amz-json-1.0");
			response.end('{"Responses":{"records":[]},"UnprocessedKeys":{}}');
		}, milliseconds),
	);
});
server.listen(0, "127.0.0.1", () => {
	const { port }: AddressInfo = Object(server.address());
	process.send?.(`http://127.0.0.1:${port}`);
});
process.once("disconnect", () => process.exit());
