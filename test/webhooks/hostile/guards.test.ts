import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MalformedError, SignatureError } from "#shared/errors.ts";
import { isDeeperThan } from "#shared/json-depth.ts";
import { toUtc } from "#shared/utc.ts";
import { assertSound } from "#shared/webhook/assert-sound.ts";
import { formOf } from "#shared/webhook/form.ts";
import { formToVerify } from "#shared/webhook/verify/form-to-verify.ts";
import { isXml } from "./expect-well-formed.ts";

const request = (body: Buffer, type = "application/x-www-form-urlencoded") => ({
	method: "POST",
	url: "https://hooks.example.com/",
	headers: { "content-type": type },
	body,
});

describe("a form", () => {
	it("is read as the platform reads it, whatever its bytes", () => {
		const bytes = fc.array(
			fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(...Buffer.from("+%=&2"))),
			{ maxLength: 40 },
		);
		fc.assert(
			fc.property(bytes, (all) => {
				const body = Buffer.from(all);
				expect([...formOf(request(body))]).toEqual([
					...new URLSearchParams(body.toString("utf8")),
				]);
			}),
			{ seed: 1, numRuns: 2000 },
		);
	});

	it("is not looked at for a signature when it has more parameters than anybody sends", () => {
		const parameters = (count: number) =>
			Buffer.from(Array.from({ length: count }, (_, at) => `${at}=`).join("&"));
		expect(formToVerify(request(parameters(10_000))).size).toBe(10_000);
		expect(() => formToVerify(request(parameters(10_001)))).toThrow(
			SignatureError,
		);
		expect(formToVerify(request(parameters(10_001), "text/plain")).size).toBe(
			0,
		);
	});
});

it("knows how deep a JSON text is, texts in it aside", () => {
	const depthOf = (value: unknown): number =>
		value !== null && typeof value === "object"
			? 1 + Math.max(0, ...Object.values(value).map(depthOf))
			: 0;
	const json = fc.jsonValue({
		maxDepth: 5,
		stringUnit: fc.constantFrom("[", "]", "{", "}", '"', "\\", "a"),
	});
	fc.assert(
		fc.property(json, (value) => {
			const depth = depthOf(value);
			const text = JSON.stringify(value);
			expect(isDeeperThan(depth, text)).toBe(false);
			expect(isDeeperThan(depth - 1, text)).toBe(depth > 0);
		}),
		{ seed: 1, numRuns: 1000 },
	);
});

it.each([
	[0, "1970-01-01T00:00:00.000Z"],
	[253_402_300_799_999, "9999-12-31T23:59:59.999Z"],
	[253_402_300_800_000, undefined],
	[-62_167_219_200_001, undefined],
	[8.64e15, undefined],
	[Number.NaN, undefined],
	[Number.POSITIVE_INFINITY, undefined],
])("writes %s milliseconds as %s", (milliseconds, written) => {
	expect(toUtc(milliseconds)).toBe(written);
});

describe("what was read", () => {
	it.each([
		[{ at: "+275760-09-13T00:00:00.000Z" }],
		[{ at: "" }],
		[{ startedAt: 5 }],
		[{ cost: { amount: 0.5, currency: "usd" } }],
		[{ amount: 2 ** 53 }],
		[{ durationSeconds: Number.POSITIVE_INFINITY }],
		[{ durationSeconds: Number.NaN }],
		[{ id: "" }],
		[{ id: "x".repeat(501) }],
		[[{}, { recording: { id: 5 } }]],
	])("cannot be %j", (event) => {
		expect(() => assertSound(event)).toThrow(MalformedError);
	});

	it("may be anything else, and left out", () => {
		assertSound([
			{ id: "stripe:in_1", at: "2026-11-20T15:05:00.000Z", amount: -1 },
			{ startedAt: undefined, durationSeconds: 1.5, tags: ["", "a"] },
		]);
	});
});

it.each([
	["<a/>", true],
	['<?xml version="1.0"?><a b="&lt;c&gt;"><d>x &amp; y</d><d/></a>', true],
	["<a>", false],
	["<a></b>", false],
	["<a><b></a></b>", false],
	["<a>&</a>", false],
	["<a>&nbsp;</a>", false],
	['<a b="<"/>', false],
	['<a b="c" d></a>', false],
	["<a></a> <", false],
])("takes %s for XML: %s", (text, expected) => {
	expect(isXml(text)).toBe(expected);
});
