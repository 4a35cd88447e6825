import { expect, it } from "vitest";
import { judgeAlike } from "./judge-alike.ts";
import { type Case, now, ours, signature, theirs } from "./sendgrid-oracle.ts";
import { cases, own } from "./sendgrid-requests.ts";

const isCanonical = (base64: string): boolean =>
	base64 !== "" && Buffer.from(base64, "base64").toString("base64") === base64;

/** Where we differ on purpose; everywhere else the library's verdict is ours. */
const expected = (one: Case): boolean => {
	// The library does not look at the time, be it a time at all.
	if (!/^\d{1,12}$/.test(one.timestamp)) return false;
	const age = now - Number(one.timestamp);
	if (age > 25 * 3600 || age < -300) return false;
	return isCanonical(one.signature) && theirs(one);
};

it("judges as SendGrid's own library does", () =>
	judgeAlike({ cases, seed: 20_261_121, ours, theirs: expected }));

const body = Buffer.from("[]");
const signed = (timestamp: string, content = body) => ({
	body: content,
	timestamp,
	signature: signature(timestamp, content, own.privateKey),
	key: own.publicKey,
});
const old = String(now - 25 * 3600 - 1);
const genuine = signed(String(now));
const broken = Buffer.from([0x5b, 0xff, 0x5d]);

it.each([
	["what is older than any retry is refused", signed(old), true],
	["what is signed ahead is refused", signed(String(now + 301)), true],
	["a time that is no number is refused", signed("soon"), true],
	[
		"another spelling of the same base64 is refused",
		{ ...genuine, signature: genuine.signature.replace(/=*$/, "====") },
		true,
	],
	[
		"bytes that are no UTF-8 are signed as they are, not as they read",
		signed(String(now), broken),
		false,
	],
])("differs on purpose: %s", (_, one, verdict) => {
	expect(theirs(one)).toBe(verdict);
	expect(ours(one)).toBe(!verdict);
});
