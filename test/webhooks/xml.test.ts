import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { element, toXml } from "#shared/webhook/xml.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

const unescaped = (text: string): string =>
	text
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&apos;", "'")
		.replaceAll("&amp;", "&");

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 cannot hold
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const texts = fc.string({
	unit: fc.oneof(
		fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
		fc.constantFrom("<", ">", "&", '"', "'", "]]>", "&amp;", "\n", "\u0000"),
	),
});

describe("text in XML", () => {
	it("is what it was, and nothing but text", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const xml = toXml(element("Say", {}, text));
				const inner = xml.slice(`${declaration}<Say>`.length, -"</Say>".length);
				expect(xml).toBe(`${declaration}<Say>${inner}</Say>`);
				expect(inner).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
				expect(unescaped(inner)).toBe(text.replace(notInXml, ""));
			}),
			{ seed: 6, numRuns: 2000 },
		);
	});

	it("cannot leave its attribute", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const xml = toXml(element("Dial", { action: text }));
				const inner = /^<Dial action="([^"<>]*)"\/>$/.exec(
					xml.slice(declaration.length),
				)?.[1];
				expect(unescaped(inner ?? "?")).toBe(text.replace(notInXml, ""));
			}),
			{ seed: 7, numRuns: 2000 },
		);
	});
});

it("writes elements in elements, and leaves attributes out that are undefined", () => {
	expect(
		toXml(
			element(
				"Response",
				{},
				element("Dial", { timeout: 20, callerId: undefined }, "+1"),
				element("Hangup"),
			),
		),
	).toBe(
		`${declaration}<Response><Dial timeout="20">+1</Dial><Hangup/></Response>`,
	);
});

it("attributes and children follow one another with nothing between", () => {
	const xml = toXml(
		element(
			"Gather",
			{ action: "/a?b=1&c=2", timeout: 5, method: undefined },
			element("Say", {}, "a"),
			"b",
			element("Hangup"),
		),
	);
	expect(xml).toBe(
		`${declaration}<Gather action="/a?b=1&amp;c=2" timeout="5"><Say>a</Say>b<Hangup/></Gather>`,
	);
});
