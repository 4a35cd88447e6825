import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { rawQuery, toRequest } from "#shared/webhook/request.ts";
import { baseUrl } from "./recorded-request.ts";

const event = (
	changes: Partial<APIGatewayProxyEventV2> = {},
): APIGatewayProxyEventV2 => ({
	version: "2.0",
	routeKey: "$default",
	rawPath: "/webhooks/stripe",
	rawQueryString: "",
	headers: {},
	isBase64Encoded: false,
	requestContext: {
		accountId: "123456789012",
		apiId: "api",
		domainName: "api.execute-api.us-east-1.amazonaws.com",
		domainPrefix: "api",
		http: {
			method: "POST",
			path: "/webhooks/stripe",
			protocol: "HTTP/1.1",
			sourceIp: "203.0.113.7",
			userAgent: "",
		},
		requestId: "1",
		routeKey: "$default",
		stage: "$default",
		time: "",
		timeEpoch: 0,
	},
	...changes,
});

it("hands over any bytes as they were received", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			const body = Buffer.from(bytes).toString("base64");
			const request = toRequest(
				event({ body, isBase64Encoded: true }),
				baseUrl,
			);
			expect(request.body.equals(Buffer.from(bytes))).toBe(true);
		}),
		{ seed: 1 },
	);
});

it("hands over any text as UTF-8", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (body) => {
			expect(toRequest(event({ body }), baseUrl).body).toEqual(
				Buffer.from(body, "utf8"),
			);
		}),
		{ seed: 2 },
	);
});

it("takes 6 MB", () => {
	const body = Buffer.alloc(6 * 1024 * 1024, 0xff);
	const request = toRequest(
		event({ body: body.toString("base64"), isBase64Encoded: true }),
		baseUrl,
	);
	expect(request.body.equals(body)).toBe(true);
});

it("has an empty body where there is none", () => {
	expect(toRequest(event(), baseUrl).body).toHaveLength(0);
});

it("is called at the stage's own address, whatever the headers say", () => {
	const { url, sourceIp } = toRequest(
		event({
			rawQueryString: "a=%27b'&c",
			headers: {
				host: "evil.example",
				"x-forwarded-host": "evil.example",
				"x-forwarded-proto": "http",
				"x-forwarded-for": "198.51.100.1",
			},
		}),
		baseUrl,
	);
	expect(url).toBe(`${baseUrl}/webhooks/stripe?a=%27b'&c`);
	expect(sourceIp).toBe("203.0.113.7");
});

it("has header names in lower case, and no others than those sent", () => {
	const { headers } = toRequest(
		event({ headers: { "X-Twilio-Signature": "a", __proto__: "b" } }),
		baseUrl,
	);
	expect(headers["x-twilio-signature"]).toBe("a");
	expect(headers.constructor).toBeUndefined();
	expect(headers.tostring).toBeUndefined();
});

it.each([
	["https://a.example/b", ""],
	["https://a.example/b?", ""],
	["https://a.example/b?c=%20+d", "c=%20+d"],
	["https://a.example/b?c=?d", "c=?d"],
	["?c", "c"],
])("%s has the query %j", (url, query) => {
	expect(rawQuery(url)).toBe(query);
});

it("says nothing of a header that was not sent", () => {
	const { headers } = toRequest(
		event({ headers: { "x-absent": undefined } }),
		baseUrl,
	);
	expect(Object.keys(headers)).toEqual([]);
});

it("has its method in capitals, and no question mark without a query", () => {
	const { requestContext } = event();
	const http = { ...requestContext.http, method: "post" };
	const request = toRequest(
		event({ requestContext: { ...requestContext, http } }),
		baseUrl,
	);
	expect(request.method).toBe("POST");
	expect(request.url).toBe(`${baseUrl}/webhooks/stripe`);
});
