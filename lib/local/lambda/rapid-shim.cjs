// Preloaded before aws-lambda-ric, whose HTTP client is a native addon that would have to be compiled.
// This one answers in its place, in JavaScript; all else in the process is AWS's own runtime client.
const http = require("node:http");
const Module = require("node:module");
const net = require("node:net");

const [host, port] = (process.env.AWS_LAMBDA_RUNTIME_API ?? "").split(":");
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const exit = () => process.exit(1);

// Descriptor 3 is a pipe that the parent never writes to: it closes when the parent is gone, however it went.
const lifeline = new net.Socket({ fd: 3, readable: true, writable: false });
lifeline.on("error", exit).on("close", exit).resume();
lifeline.unref();

const request = (method, path, body = "", headers = {}) =>
	new Promise((resolve) => {
		const options = { host, port, agent, method, headers };
		http
			.request({ ...options, path: `/2018-06-01/runtime/${path}` })
			.on("error", exit)
			.on("response", (response) => {
				const chunks = [];
				response.on("data", (chunk) => chunks.push(chunk));
				response.on("end", () => {
					const bodyJson = Buffer.concat(chunks).toString();
					resolve({ bodyJson, headers: response.headers });
				});
			})
			.end(body);
	});

let reported = Promise.resolve();
const report = (path, body, headers) => {
	reported = request("POST", path, body, headers);
};

const client = {
	initializeClient() {},
	next: async () => {
		await reported;
		return request("GET", "invocation/next");
	},
	done: (id, body) => report(`invocation/${id}/response`, body),
	error: (id, body) =>
		report(`invocation/${id}/error`, body, {
			"Lambda-Runtime-Function-Error-Type": "Unhandled",
		}),
};

const load = Module._load;
Module._load = function (name, ...rest) {
	return name === "./rapid-client.node"
		? client
		: load.call(this, name, ...rest);
};
