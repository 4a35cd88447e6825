import { canary } from "./canary.ts";
import { oddTexts } from "./hostile-texts.ts";

/** Looks like markup to XML and HTML, like an end to JSON and CDATA, and is known again wherever it turns up. */
export const markup = `<${canary} a="'">&amp;&#0;]]></Say><Hangup/>","x":1}`;

const times = [
	"0000-00-00 00:00:00",
	"-000001-01-01T00:00:00Z",
	"+275760-09-13T00:00:00.000Z",
	"9999-12-31T23:59:60Z",
	"275761-01-01T00:00:00Z",
	"2026-02-31T25:61:61Z",
	"Fri, 31 Feb 99999 25:00:00 +9999",
	"2026-11-20T15:04:05+99:99",
	"2026-11-20T15:04:05.999999999999Z",
	"8640000000000001",
	"253402300800",
	"-62135596801",
	`${"T".repeat(20_000)}Z!`,
	`${"(".repeat(20_000)}`,
];

/** What a user may type, and what a provider passes on. */
export const hostileLeaves: readonly string[] = [
	markup,
	...oddTexts,
	...times,
	'"'.repeat(5_000),
	'"\\'.repeat(5_000),
	",".repeat(20_000),
	"<".repeat(20_000),
	"\u0000\u0001\ufffe",
	"🙂".repeat(10_000),
];

/** JSON that is written as it is, where a text, number or object was. */
export const hostileJson: readonly string[] = [
	...hostileLeaves.map((text) => JSON.stringify(text)),
	"null",
	"true",
	"false",
	"[]",
	"[[]]",
	"[null]",
	"{}",
	"0",
	"-0",
	"-1",
	"1.5",
	"1e21",
	"1e308",
	"-1e308",
	"1e999",
	"1e-400",
	"8640000000000",
	"8640000000001",
	"253402300800",
	"-62135596801",
	"9007199254740993",
	"123456789012345678901234567890",
	'{"__proto__":{"polluted":true}}',
	'{"constructor":{"prototype":{"polluted":true}}}',
	'{"toString":null,"valueOf":null,"toJSON":1,"length":-1}',
	'{"id":{"id":{}}}',
	`${"[".repeat(20_000)}${"]".repeat(20_000)}`,
	`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`,
];

/** Names that are something else to JavaScript. */
export const hostileNames = [
	"__proto__",
	"constructor",
	"prototype",
	"toString",
	"hasOwnProperty",
	"toJSON",
	"then",
	"length",
	"",
	"n".repeat(5_000),
];

/** Few enough to be put everywhere: what reading times, money, counts and ids trips over. */
export const sharpTexts: readonly string[] = [
	"",
	markup,
	"9".repeat(400),
	"9007199254740993",
	"1e308",
	"-1",
	"1.5",
	"8640000000001",
	"99999999999999",
	"-62167219201",
	"+275760-09-13T00:00:00.000Z",
	"-000001-01-01T00:00:00Z",
	"0000-00-00 00:00:00",
	"__proto__",
	"\ud83d\u0000",
];

export const sharpJson: readonly string[] = [
	...sharpTexts.map((text) => JSON.stringify(text)),
	"null",
	"true",
	"[]",
	"[null]",
	"{}",
	'{"__proto__":{"polluted":true},"id":{}}',
	"0.5",
	"-1",
	"1e308",
	"1e999",
	"8640000000001",
	"9007199254740993",
];
