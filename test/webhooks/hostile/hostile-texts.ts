import * as fc from "fast-check";
import { now } from "../recorded-request.ts";
import { canary } from "./canary.ts";

/** What breaks parsers, templates, logs, queries and prototypes. */
export const oddTexts: readonly string[] = [
	"",
	" ",
	"\t",
	"\u0000",
	"\r\nx-injected: 1",
	"\ud83d",
	"\udc00\ud800",
	"\ufeff",
	"\uffff",
	"\u2028",
	"\u202e",
	"e\u0301".repeat(50),
	"%",
	"%0",
	"%zz",
	"%00",
	"%ff%fe",
	"%C0%AF",
	"%ED%A0%80",
	"%25%32%35",
	"+",
	"a,b",
	"a, a",
	",,,",
	"=",
	"==",
	"a=b=c",
	";",
	"__proto__",
	"constructor",
	"prototype",
	"toString",
	"hasOwnProperty",
	"__proto__[polluted]=1",
	"constructor.prototype.polluted=1",
	"../../etc/passwd",
	"{{7*7}}",
	"$&$1$`",
	"<!ENTITY x SYSTEM 'file:///etc/passwd'>",
	"]]><Hangup/>",
	"'\"&<>",
	"NaN",
	"Infinity",
	"-1",
	"1e999",
	"0x10",
	"9".repeat(400),
	"1".repeat(8192),
	"a".repeat(8192),
	" ".repeat(8192),
	"%".repeat(8192),
	"undefined",
	"null",
	"[object Object]",
	"A".repeat(28),
	`${"A".repeat(43)}=`,
	"f".repeat(64),
	String(now),
	String(now * 1000),
	`t=${now},v1=${"f".repeat(64)}`,
	`t=${now},t=${now},v1=`,
	`v1,${"A".repeat(43)}=`,
	`sha256=${"f".repeat(64)}`,
	"Bearer a.b.c",
	"Bearer eyJhbGciOiJub25lIn0.e30.",
	"Bearer eyJhbGciOiJIUzI1NiJ9.bnVsbA.AAAA",
	"Basic Og==",
	"Basic JSUl",
	"Basic //79",
	"https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0.pem",
	"MEUCIQD0000000000000000000000000000000000000000000000000000000000000",
];

const units = fc
	.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
	.map((codes) => String.fromCharCode(...codes));

const plain = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...oddTexts) },
	{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
	{ weight: 1, arbitrary: units },
);

/** Texts that nobody would send in good faith, most of them marked. */
export const hostileTexts = fc
	.tuple(plain, fc.constantFrom("", canary, canary), fc.boolean())
	.map(([text, mark, first]) => (first ? mark + text : text + mark));
