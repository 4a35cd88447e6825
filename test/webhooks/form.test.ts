import * as fc from "fast-check";
import { expect, it } from "vitest";
import { formOf, queryOf } from "#shared/webhook/form.ts";

const form = (body: string, type = "application/x-www-form-urlencoded") => [
	...formOf({ headers: { "content-type": type }, body: Buffer.from(body) }),
];

it("reads back whatever a form can hold, in its order", () => {
	const texts = fc.string({ unit: "grapheme" });
	fc.assert(
		fc.property(fc.array(fc.tuple(texts, texts)), (pairs) => {
			expect(form(new URLSearchParams(pairs).toString())).toEqual(pairs);
		}),
		{ seed: 5, numRuns: 1000 },
	);
});

it("keeps blank, repeated, unknown and odd parameters", () => {
	expect(
		form("a=&b&a=2&__proto__=x&constructor=y&=z&Body=+%20%0D%0A%F0%9F%99%82"),
	).toEqual([
		["a", ""],
		["b", ""],
		["a", "2"],
		["__proto__", "x"],
		["constructor", "y"],
		["", "z"],
		["Body", "  \r\n🙂"],
	]);
});

it.each([
	"application/x-www-form-urlencoded",
	"application/x-www-form-urlencoded; charset=UTF-8",
	"Application/X-WWW-Form-URLEncoded;charset=utf-8",
])("knows a form by %s", (type) => {
	expect(form("a=1", type)).toEqual([["a", "1"]]);
});

it.each([
	"",
	"application/json",
	"text/plain; application/x-www-form-urlencoded",
	"multipart/form-data",
])("takes %j for no form", (type) => {
	expect(form("a=1", type)).toEqual([]);
});

it("takes a body without a type for no form", () => {
	expect([...formOf({ headers: {}, body: Buffer.from("a=1") })]).toEqual([]);
});

it("reads the query of a URL", () => {
	expect([
		...queryOf({ url: "https://a.example/b?From=%2B1207&Body=a+b%27c&x" }),
	]).toEqual([
		["From", "+1207"],
		["Body", "a b'c"],
		["x", ""],
	]);
});

it("leaves the body as it was received", () => {
	const body = Buffer.from("a=1+2");
	const headers = { "content-type": "application/x-www-form-urlencoded" };
	expect(formOf({ headers, body }).get("a")).toBe("1 2");
	expect(body.toString()).toBe("a=1+2");
});
