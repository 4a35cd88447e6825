import { describe, expect, it } from "vitest";
import { fitRecord } from "#shared/webhook/fit-record.ts";

/** What DynamoDB takes for one item. */
const maxItemBytes = 400 * 1024;

describe("fitRecord", () => {
	it("leaves alone what a record can hold", () => {
		const event = {
			id: "one",
			text: "é".repeat(50_000),
			amount: 12,
			media: [{ url: "https://example.com/a.jpg" }],
			from: undefined,
			endsAt: null,
			isMachine: false,
		};
		expect(fitRecord(event)).toEqual(event);
	});

	it("cuts a text of several megabytes, wherever it stands", () => {
		const long = "x".repeat(5_000_000);
		const { text, lines } = fitRecord({ text: long, lines: [{ title: long }] });
		for (const cut of [text, lines[0]?.title ?? ""]) {
			expect(cut).toHaveLength(50_001);
			expect(cut.endsWith("x…")).toBe(true);
		}
	});

	it("never cuts a character in two", () => {
		const { text } = fitRecord({ text: `x${"😀".repeat(30_000)}` });
		expect(text.isWellFormed()).toBe(true);
		expect(text.endsWith("😀…")).toBe(true);
	});

	it("replaces half a character, wherever it stands", () => {
		expect(
			fitRecord({
				text: "hi \ud83d",
				lines: [{ title: "\ude00 hi" }],
				metadata: { "\ud83d": "😀" },
			}),
		).toEqual({
			text: "hi \ufffd",
			lines: [{ title: "\ufffd hi" }],
			metadata: { "\ufffd": "😀" },
		});
	});

	it("keeps the first of a long list", () => {
		const lines = Array.from({ length: 100_000 }, (_, at) => ({
			title: `line ${at}`,
			sku: "x".repeat(100),
		}));
		const kept = fitRecord({ lines });
		expect(kept.lines).toEqual(lines.slice(0, 500));
		expect(JSON.stringify(kept).length).toBeLessThan(maxItemBytes);
	});
});
