import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { generateKeyPair } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Route } from "#lib/local/http-api/answer-request.ts";
import { routeMatcher } from "#lib/local/http-api/match-route.ts";
import { mintAdminToken } from "#lib/local/http-api/mint-admin-token.ts";
import {
	type HttpApi,
	serveHttpApi,
} from "#lib/local/http-api/serve-http-api.ts";
import type { IssuerKeys } from "#lib/local/http-api/signing-key.ts";
import type { InvokeResult } from "#lib/local/lambda/function-settings.ts";

const megabyte = 1024 * 1024;

/** A function that answers, whatever it is asked, with a result. */
const functionThat = (invoke: (event: string) => Promise<InvokeResult>) => ({
	invoke,
	stop: async () => {},
	settings: {
		id: "F",
		name: "f",
		arn: "arn",
		handler: "index.handler",
		codeDirectory: ".",
		memoryMegabytes: 128,
		timeoutSeconds: 3,
		environment: {},
		accessKeyId: "key",
		roleArn: "role",
		logFile: "f.log",
	},
});

const returning = (value: unknown) =>
	functionThat(async () => ({ payload: JSON.stringify(value) }));

const failing = (errorType: string) =>
	functionThat(async () => ({ error: { errorType, errorMessage: "" } }));

const echo = functionThat(async (event) => ({
	payload: JSON.stringify({ statusCode: 200, body: event }),
}));

const authorizer = { issuer: "https://issuer.example", audience: ["client"] };

const routes: readonly Route[] = [
	{ key: "POST /echo", target: echo },
	{ key: "GET /echo", target: echo },
	{ key: "GET /things/{id}", target: echo },
	{ key: "GET /admin", target: echo, authorizer, scopes: ["admin"] },
	{ key: "GET /forbidden", target: undefined },
	{ key: "GET /throws", target: failing("Error") },
	{ key: "GET /throttled", target: failing("TooManyRequestsException") },
	{
		key: "GET /never",
		target: functionThat(() => new Promise(() => {})),
		timeoutMs: 20,
	},
	{ key: "GET /plain", target: returning({ hello: "you" }) },
	{ key: "GET /bad", target: returning({ statusCode: "soon" }) },
	{
		key: "GET /full",
		target: returning({
			statusCode: 201,
			headers: { "X-Number": 7, "Content-Type": "image/gif" },
			cookies: ["a=1", "b=2"],
			body: "R0lG",
			isBase64Encoded: true,
		}),
	},
].map((route) => ({ scopes: [], ...route }));

let api: HttpApi;
let baseUrl: string;
let keys: IssuerKeys;

beforeAll(async () => {
	api = await serveHttpApi(0);
	keys = await generateKeyPair("RS256");
	baseUrl = `http://127.0.0.1:${api.port}`;
	const domainName = `127.0.0.1:${api.port}`;
	const identity = { apiId: "api", account: "123456789012", domainName };
	expect((await fetch(`${baseUrl}/echo`)).status).toBe(503);
	api.goLive({ identity, match: routeMatcher(routes), keys });
});

afterAll(() => api.stop());

const get = (path: string, init?: RequestInit) =>
	fetch(`${baseUrl}${path}`, init);

/** Sends bytes as they are and returns all that comes back. */
const raw = async (bytes: string) => {
	const socket = connect(api.port, "127.0.0.1");
	socket.end(bytes);
	return text(socket);
};

describe("the event", () => {
	it("has the shape of payload format 2.0", async () => {
		const { body, ...init } = {
			method: "POST",
			headers: {
				"content-type": "application/json",
				"X-Forwarded-Host": "evil.example",
				cookie: "a=1; b=2",
				"user-agent": "tester",
			},
			body: '{"a":1}',
		};
		const response = await get("/echo?b=%20x&a=1&a=2", { ...init, body });
		expect(await response.json()).toEqual({
			version: "2.0",
			routeKey: "POST /echo",
			rawPath: "/echo",
			rawQueryString: "b=%20x&a=1&a=2",
			cookies: ["a=1", "b=2"],
			queryStringParameters: { b: " x", a: "1,2" },
			headers: expect.objectContaining({
				"content-type": "application/json",
				"content-length": "7",
				"x-forwarded-host": "evil.example",
			}),
			requestContext: {
				accountId: "123456789012",
				apiId: "api",
				domainName: `127.0.0.1:${api.port}`,
				domainPrefix: "127",
				http: {
					method: "POST",
					path: "/echo",
					protocol: "HTTP/1.1",
					sourceIp: "127.0.0.1",
					userAgent: "tester",
				},
				requestId: expect.any(String),
				routeKey: "POST /echo",
				stage: "$default",
				time: expect.stringMatching(
					/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/,
				),
				timeEpoch: expect.any(Number),
			},
			body: '{"a":1}',
			isBase64Encoded: false,
		});
	});

	it("joins repeated headers and keeps the path and the query as called", async () => {
		const answer = await raw(
			"GET /things/a%2Fb?x=a+b&y HTTP/1.1\r\nHost: other.example\r\nX-A: 1\r\nx-a: 2\r\nConnection: close\r\n\r\n",
		);
		const event = JSON.parse(answer.slice(answer.indexOf("\r\n\r\n") + 4));
		expect(event).toMatchObject({
			rawPath: "/things/a%2Fb",
			rawQueryString: "x=a+b&y",
			queryStringParameters: { x: "a b", y: "" },
			pathParameters: { id: "a/b" },
			headers: { host: "other.example", "x-a": "1,2" },
			requestContext: { domainName: `127.0.0.1:${api.port}` },
		});
		expect(event).not.toHaveProperty("body");
	});
});

describe("the answer", () => {
	it("has the status, headers, cookies and bytes that the function returned", async () => {
		const response = await get("/full");
		expect(response.status).toBe(201);
		expect(response.headers.get("x-number")).toBe("7");
		expect(response.headers.get("content-type")).toBe("image/gif");
		expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
		expect(await response.text()).toBe("GIF");
	});

	it("is JSON when the function returned no status", async () => {
		const response = await get("/plain");
		expect(response.status).toBe(200);
		expect(response.headers.get("content-type")).toBe("application/json");
		expect(await response.json()).toEqual({ hello: "you" });
	});

	it.each([
		["/nowhere", 404, "Not Found"],
		["/forbidden", 500, "Internal Server Error"],
		["/throws", 500, "Internal Server Error"],
		["/bad", 500, "Internal Server Error"],
		["/throttled", 503, "Service Unavailable"],
		["/never", 503, "Service Unavailable"],
		["/things/%zz", 400, "Bad Request"],
		["/admin", 401, "Unauthorized"],
	])("to %s is %i %s", async (path, status, message) => {
		const response = await get(path);
		expect(response.status).toBe(status);
		expect(await response.json()).toEqual({ message });
	});

	it.each(["HEAD", "OPTIONS"])(
		"to %s without a route is 404",
		async (method) => {
			expect((await get("/echo", { method })).status).toBe(404);
		},
	);

	it("goes by the token", async () => {
		const call = async (scopes: readonly string[]) => {
			const claims = { issuer: authorizer.issuer, clientId: "client" };
			const token = await mintAdminToken(
				{ ...claims, scopes, groups: [] },
				keys,
			);
			return get("/admin", { headers: { authorization: `Bearer ${token}` } });
		};
		expect((await call(["other"])).status).toBe(403);
		const response = await call(["admin"]);
		expect(await response.json()).toMatchObject({
			requestContext: {
				authorizer: { jwt: { claims: { scope: "admin" }, scopes: ["admin"] } },
			},
		});
	});
});

describe("sizes", () => {
	const post = (body: Buffer) =>
		get("/echo", {
			method: "POST",
			headers: { "content-type": "application/octet-stream" },
			body: new Uint8Array(body),
		});

	it("takes what fits into the event of a function", async () => {
		expect((await post(Buffer.alloc(4 * megabyte))).status).toBe(200);
	});

	it("refuses what is larger than the event of a function", async () => {
		const response = await post(Buffer.alloc(5 * megabyte));
		expect(response.status).toBe(413);
		expect(await response.json()).toEqual({ message: "Request Too Long" });
	});

	it("refuses a body of more than 10 MB", async () => {
		const response = await post(Buffer.alloc(10 * megabyte + 1));
		expect(response.status).toBe(413);
		expect(await response.json()).toEqual({
			message: "Request Entity Too Large",
		});
	});
});

describe("hostile clients", () => {
	it.each([
		["nonsense", "nonsense\r\n\r\n"],
		["a target that is no path", "GET ../x HTTP/1.1\r\nHost: x\r\n\r\n"],
		["a header with no name", "GET /echo HTTP/1.1\r\n: x\r\nHost: x\r\n\r\n"],
	])("get 400 for %s", async (_name, bytes) => {
		expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 400 /);
	});

	it("may go away in the middle of a body", async () => {
		const request = httpRequest(`${baseUrl}/echo`, {
			method: "POST",
			headers: { "content-length": 1000 },
		});
		request.on("error", () => {});
		request.write("half");
		await once(request, "socket");
		request.destroy();
		expect((await get("/echo")).status).toBe(200);
	});

	it("may send a body a byte at a time, in chunks", async () => {
		const request = httpRequest(`${baseUrl}/echo`, { method: "POST" });
		for (const byte of "slow") {
			request.write(byte);
			await new Promise(setImmediate);
		}
		request.end();
		const [response] = await once(request, "response");
		expect(JSON.parse(await text(response)).body).toBe("slow");
	});
});

it("says that a port is taken", async () => {
	await expect(serveHttpApi(api.port)).rejects.toMatchObject({
		code: "EADDRINUSE",
	});
});
