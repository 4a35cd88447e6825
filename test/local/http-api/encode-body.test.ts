import { describe, expect, it } from "vitest";
import { encodeBody } from "#lib/local/http-api/encode-body.ts";

describe("encodeBody", () => {
	it.each([
		"text/plain",
		"application/json",
		"application/json; charset=utf-8",
		"application/cloudevents+json",
		"APPLICATION/XML",
	])("leaves text of type %s as it is", (contentType) => {
		expect(encodeBody(Buffer.from("ä=1"), contentType)).toEqual({
			body: "ä=1",
			isBase64Encoded: false,
		});
	});

	it.each([
		"application/x-www-form-urlencoded",
		"multipart/form-data; boundary=x",
		"application/octet-stream",
		"application/jsonish",
	])("encodes type %s", (contentType) => {
		expect(encodeBody(Buffer.from("a=1"), contentType)).toEqual({
			body: "YT0x",
			isBase64Encoded: true,
		});
	});

	it("encodes a body that says it is text but is not UTF-8", () => {
		const bytes = Buffer.from([0x7b, 0xff, 0x7d]);
		expect(encodeBody(bytes, "application/json")).toEqual({
			body: "e/99",
			isBase64Encoded: true,
		});
	});

	it("leaves out an empty body", () => {
		expect(encodeBody(Buffer.alloc(0), "application/octet-stream")).toEqual({
			isBase64Encoded: false,
		});
	});
});
