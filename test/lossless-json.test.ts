import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import { Id, parseJsonLossless } from "#shared/lossless-json.ts";

const read = (text: string): unknown => parseJsonLossless(z.unknown(), text);

describe("lossless JSON", () => {
	it.each([
		['{"id":820982911946154508}', { id: "820982911946154508" }],
		['{"id":-820982911946154508}', { id: "-820982911946154508" }],
		[
			"[9007199254740991,9007199254740993]",
			[9007199254740991, "9007199254740993"],
		],
		["18446744073709551615", "18446744073709551615"],
		[
			'{"a":1234567890123456.5,"b":4503599627370496e3}',
			{ a: 1234567890123456.5, b: 4503599627370496000 },
		],
		[
			'{"text":"id 820982911946154508, \\"820982911946154508\\""}',
			{ text: 'id 820982911946154508, "820982911946154508"' },
		],
		[
			'{"820982911946154508":[ 820982911946154508 ]}',
			{ "820982911946154508": ["820982911946154508"] },
		],
		[
			'["\\\\",820982911946154508,"\\\\\\""]',
			["\\", "820982911946154508", '\\"'],
		],
	])("%s", (text, value) => {
		expect(read(text)).toEqual(value);
	});

	it.each([
		"{820982911946154508:1}",
		"[0820982911946154508]",
		"820982911946154508 820982911946154508",
		'{"id":820982911946154508',
		"",
	])("is malformed where it is none: %j", (text) => {
		expect(() => read(text)).toThrow(MalformedError);
	});

	it("is what JSON.parse reads wherever no integer is too large", () => {
		fc.assert(
			fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
				const text = JSON.stringify(value);
				fc.pre(!/\d{16}/.test(text));
				expect(read(text)).toEqual(JSON.parse(text));
			}),
			{ seed: 1, numRuns: 1000 },
		);
	});

	it("keeps every integer, wherever it stands", () => {
		const integers = fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n });
		fc.assert(
			fc.property(integers, fc.string(), (id, text) => {
				const json = `{${JSON.stringify(text)}:[${id}, ${JSON.stringify(text)},{"":${id}}]}`;
				const [first, same, third] = z.parse(
					z.tuple([Id, z.string(), z.object({ "": Id })]),
					Object.values(
						z.parse(z.record(z.string(), z.unknown()), read(json)),
					)[0],
				);
				expect([first, same, third[""]]).toEqual([
					String(id),
					text,
					String(id),
				]);
			}),
			{ seed: 2, numRuns: 1000 },
		);
	});

	it("reads six megabytes of one text in no time", () => {
		const text = `{"a":"${"\\\\".repeat(3_000_000)}","id":820982911946154508}`;
		expect(read(text)).toMatchObject({ id: "820982911946154508" });
	});
});
