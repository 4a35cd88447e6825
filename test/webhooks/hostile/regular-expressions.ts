import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

const token =
	/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=(?:[(,=:[!&|?{};>]|return)\s*)\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([a-z]*)/g;

/** Comments may hold anything: esbuild writes the code without them. */
const withoutComments = (path: string): string =>
	transformSync(readFileSync(path, "utf8"), {
		loader: "ts",
		minifyWhitespace: true,
		legalComments: "none",
		charset: "utf8",
	}).code;

/** Every regular expression that stands in a file. */
export const regularExpressionsIn = (path: string): RegExp[] =>
	[...withoutComments(path).matchAll(token)].flatMap(([, source, flags]) =>
		source === undefined ? [] : [new RegExp(source, flags)],
	);

/** The sources that a delivery's text meets: all but what only signs and shows examples. */
export const sourcesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.ts$/.test(path))
		.filter((path) => !/(^|\/)(examples|sign|seal)\b/.test(path))
		.map((path) => join(folder, path));
