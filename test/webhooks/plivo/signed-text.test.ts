import { describe, expect, it } from "vitest";
import { signedText, withoutQuery } from "#webhooks/plivo/signed-text.ts";

describe("the URL that is signed", () => {
	it.each([
		["https://a.example/b", "https://a.example/b"],
		["https://a.example:8443/b/", "https://a.example:8443/b/"],
		["https://a.example/b?c=d\n#e", "https://a.example/b"],
		["https://a.example/b#e?c\n", "https://a.example/b"],
		["https://me:it@a.example/b", "https://a.example/b"],
		["https://a.example/b@c", "https://a.example/b@c"],
		["a/https://me@b/c", "a/https://me@b/c"],
	])("of %j is %j", (url, signed) => {
		expect(withoutQuery(url)).toBe(signed);
	});
});

const url = "https://a.example/b";
const type = "application/x-www-form-urlencoded";

const textOf = (
	method: string,
	query: string,
	body: string,
	contentType = type,
): string =>
	signedText({
		method,
		url: url + query,
		headers: { "content-type": contentType },
		body: Buffer.from(body),
	});

describe("what is signed", () => {
	it.each([
		["GET", "", "", url],
		["GET", "?b=2&a=1&b=1", "", `${url}?a=1&b=1&b=2`],
		["POST", "", "", url],
		["POST", "", "b=2&a=1&b=1", `${url}?a1b1b2`],
		["POST", "?d=4&c=3", "b=2&a=1", `${url}?c=3&d=4.a1b2`],
		["POST", "?d=4", "", `${url}?d=4`],
	])(
		"of a %s with the query %j and the body %j",
		(method, query, body, text) => {
			expect(textOf(method, query, body)).toBe(text);
		},
	);

	it.each([
		["POST", type, "&"],
		["POST", "application/json", "{}"],
		["GET", type, "a=1"],
	])(
		"is nothing of a %s whose body, %s, no signature covers",
		(method, contentType, body) => {
			expect(() => textOf(method, "", body, contentType)).toThrow(
				"malformed-signature: only parameters of a form are signed, and this body has none",
			);
		},
	);
});
