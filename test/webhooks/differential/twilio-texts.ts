import * as fc from "fast-check";

/** Characters that some encode and some do not. */
const odd = fc.constantFrom(
	..."'()*~!@:;,/?&=+%#[]|^`{}$ \"<>\\é🙂\u0000\r\n",
	"%27",
	"%7e",
	"%2F",
	"%C3%A9",
	"%E9",
	"%",
	"+",
	"a",
	"Z",
	"0",
);
const oddText = fc.array(odd, { maxLength: 6 }).map((all) => all.join(""));

/** What may stand in a URL as it is called: ASCII, no fragment. */
const inUrl = (text: string): string =>
	text.replace(/[^\x21-\x7e]|["<>\\^`{|}#]/gu, (one) =>
		encodeURIComponent(one),
	);

export const urls = fc
	.record({
		scheme: fc.constantFrom("https://", "https://", "http://", "HTTPS://"),
		userInfo: fc.constantFrom("", "", "", "me:secret@", "a%40b:c@", "me@"),
		host: fc.constantFrom("hooks.example.com", "Hooks.Example.com", "[::1]"),
		port: fc.constantFrom("", "", ":443", ":80", ":8443", ":"),
		path: fc.oneof(
			fc.constantFrom("", "/", "/webhooks/twilio/sms", "/a/../b", "/a//b/"),
			oddText.map((text) => `/${inUrl(text).replace(/[?]/g, "")}`),
		),
		query: fc.oneof(
			fc.constantFrom("", "?", "?foo=1&bar=2", "?a&b=&=c", "?a=1&a=2&b=1&a=3"),
			oddText.map((text) => `?Body=${inUrl(text)}`),
		),
	})
	.map((all) => Object.values(all).join(""));

const names = fc.oneof(
	fc.constantFrom(
		"Body",
		"From",
		"Reason",
		"ReasonConferenceEnded",
		"CallSid",
		"__proto__",
		"constructor",
		"toString",
		"hasOwnProperty",
		"length",
		"10",
		"9",
		"",
		"body",
		"Ä",
		"🙂",
		"\uffee",
	),
	oddText,
);
const pairs = fc.array(
	fc.tuple(names, fc.oneof(fc.constantFrom("", " ", "a", "b", " a "), oddText)),
	{ minLength: 1, maxLength: 8 },
);
export const forms = pairs.chain((all) =>
	fc.constantFrom(
		new URLSearchParams(all).toString(),
		new URLSearchParams(all).toString().replaceAll("+", "%20"),
		all.map(([name, value]) => `${inUrl(name)}=${inUrl(value)}`).join("&"),
	),
);
