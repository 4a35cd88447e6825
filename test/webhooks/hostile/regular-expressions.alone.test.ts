import * as fc from "fast-check";
import { expect, it, vi } from "vitest";
import { cpuMilliseconds } from "./cpu-time.ts";
import { regularExpressionsIn, sourcesIn } from "./regular-expressions.ts";

// Time of ours is bound here, not what a busy machine gives us of its own.
vi.setConfig({ testTimeout: 60_000 });

const length = 1 << 15;
const boundMilliseconds = 50;

/** Slow over what is no JSON, and only run over what the parser has taken. */
const afterParsing = ["shared/lossless-json.ts"];

const found = ["shared", "functions"]
	.flatMap(sourcesIn)
	.filter((path) => !afterParsing.includes(path))
	.flatMap((path) =>
		regularExpressionsIn(path).map(
			(expression) => [path, String(expression), expression] as const,
		),
	);

/** What fast-check cannot write texts for, left out: a text for the rest is as good a start. */
const withoutAssertions = ({ source }: RegExp): RegExp =>
	new RegExp(source.replace(/\(\?<?[=!][^()]*\)|\\b/g, ""), "s");

const texts = (expression: RegExp, size: "xsmall" | "medium") =>
	fc.stringMatching(withoutAssertions(expression), { size });

type Bomb = readonly [start: string, part: string, end: string];

/** The start of a text that matches, a part of it for repeating, and an end that may undo the match: what backtracking is worst at. */
const bombs = (expression: RegExp): fc.Arbitrary<Bomb> =>
	fc
		.tuple(
			fc.oneof(texts(expression, "xsmall"), texts(expression, "medium")),
			fc.nat(),
			fc.nat(),
			fc.constantFrom("", "\u0000", "\n!", " x"),
		)
		.map(([text, from, until, end]) => {
			const start = from % (text.length + 1);
			const part = text.slice(start, start + 1 + (until % 6));
			return [text.slice(0, start), part || " ", end];
		});

const textOf = ([start, part, end]: Bomb): string =>
	start + part.repeat(Math.ceil(length / part.length)) + end;

const slowest = async (expression: RegExp): Promise<Bomb | undefined> => {
	for (const bomb of fc.sample(bombs(expression), { seed: 1, numRuns: 300 })) {
		const text = textOf(bomb);
		const search = () => text.replace(expression, "");
		if ((await cpuMilliseconds(search, boundMilliseconds)) > boundMilliseconds)
			return bomb;
	}
	return undefined;
};

it.each(found)(
	"%s %s takes time in proportion to the text",
	async (_path, _source, expression) => {
		expect(await slowest(expression)).toBeUndefined();
	},
);

it.each([/T.*Z$/, /\/(\d+)(?:\?.*)?$/])("would find %s", async (expression) => {
	expect(await slowest(expression)).toBeDefined();
});

it("is tried on every regular expression there is", () => {
	expect(found.length).toBeGreaterThan(20);
	expect(found.map(([, source]) => source)).toContain("/^Basic (.+)$/i");
});
