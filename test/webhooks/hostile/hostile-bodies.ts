import * as fc from "fast-check";
import { canary } from "./canary.ts";
import { hostileTexts } from "./hostile-texts.ts";

const deep = 100_000;

/** JSON that no object of ours may be made from. */
export const oddJson: readonly string[] = [
	"null",
	"0",
	'""',
	"[]",
	"{}",
	"1e999",
	`1${"0".repeat(20_000)}`,
	"-".repeat(1000),
	"[".repeat(deep) + "]".repeat(deep),
	`${'{"a":'.repeat(deep)}1${"}".repeat(deep)}`,
	"[".repeat(deep),
	`{"__proto__":{"polluted":"${canary}"}}`,
	`{"constructor":{"prototype":{"polluted":"${canary}"}}}`,
	`{"prototype":{"polluted":1},"__proto__":null,"toString":1,"hasOwnProperty":1,"valueOf":"${canary}"}`,
	`[{"__proto__":[]},"${canary}"]`,
	`{"\\u005f_proto__":{"polluted":1},"a":"\\ud800${canary}"}`,
	`\ufeff{"a":"${canary}"}`,
];

const oddForms: readonly string[] = [
	"&&&&",
	"=&=&=",
	"a&a=1&a=2&a",
	`__proto__=${canary}&constructor=1&prototype[polluted]=1&__proto__[polluted]=1`,
	`%=${canary}&%zz=%&%ff=%C0%AF`,
	`AccountSid=__proto__&CallSid=${canary}`,
	`?a=${canary}`,
];

const multipart = [
	`--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n${canary}\r\n--x--\r\n`,
	`--x\r\nContent-Disposition: form-data; name="${canary}`,
];

const bytes = fc.uint8Array({ maxLength: 200 }).map((all) => Buffer.from(all));

/** Bodies of every kind that a webhook must not fall over. */
export const hostileBodies = fc.oneof(
	bytes,
	fc
		.constantFrom(...oddJson, ...oddForms, ...multipart)
		.map((text) => Buffer.from(text)),
	hostileTexts.map((text) => Buffer.from(text)),
	fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text)),
	fc
		.tuple(hostileTexts, hostileTexts)
		.map((pair) => Buffer.from(new URLSearchParams([pair]).toString())),
	fc.constant(Buffer.from(["\xff\xfe", canary, "\xc3\x28"].join(""), "latin1")),
);

export const contentTypes = fc.constantFrom(
	"application/json",
	"application/x-www-form-urlencoded",
	"application/x-www-form-urlencoded; charset=utf-16",
	"APPLICATION/JSON;",
	"multipart/form-data; boundary=x",
	"multipart/form-data",
	"text/plain; charset=UTF-8",
	"application/json,application/json",
	"",
	`;${canary}`,
);
