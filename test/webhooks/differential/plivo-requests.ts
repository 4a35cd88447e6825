import * as fc from "fast-check";
import { sign } from "../../../functions/webhooks/plivo/sign.ts";
import { type Case, form, token } from "./plivo-oracle.ts";

const odd = fc.constantFrom(
	..."'()*~!:;,/?&=+%#[]|^`{}$ \"<>\\éß🙂\u0000\r\n",
	"%27",
	"%2F",
	"+",
	"a",
	"Z",
	"0",
	"10",
);
const text = fc.array(odd, { maxLength: 6 }).map((all) => all.join(""));
const name = fc.oneof(
	fc.constantFrom(
		"To",
		"ToX",
		"From",
		"SIP-H-To",
		"X-PH-a",
		"10",
		"9",
		"",
		"é",
	),
	text,
);

/** In the body a name may be anything; in a query Plivo's library loses the one below. */
const pairs = (names: fc.Arbitrary<string>) =>
	fc.array(fc.tuple(names, fc.oneof(fc.constantFrom("", " ", " a "), text)), {
		maxLength: 7,
	});

const encoded = (names: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	pairs(names).chain((all) =>
		fc.constantFrom(
			new URLSearchParams(all).toString(),
			new URLSearchParams(all).toString().replaceAll("+", "%20"),
		),
	);

const urls = fc
	.record({
		scheme: fc.constantFrom("https://", "https://", "http://"),
		host: fc.constantFrom("hooks.example.com", "Hooks.Example.com"),
		port: fc.constantFrom("", "", ":443", ":80", ":8443"),
		path: fc.constantFrom(
			"",
			"/",
			"/webhooks/plivo/answer",
			"/webhooks/plivo/answer/",
			"/a/b.xml",
			"/a//b",
			"/%C3%A9/%2F",
		),
		mark: fc.constant("?"),
		query: fc.oneof(
			fc.constantFrom("", "tenant=42", "a=2&a=1", "b&a=", "b=1&a=2&b=0"),
			encoded(name),
		),
	})
	.map((all) => Object.values(all).join("").replace(/\?$/, ""));

const damages: readonly ((one: Case) => Partial<Case>)[] = [
	({ body }) => ({ body: Buffer.from(`${body}&Extra=`) }),
	({ body }) => ({ body: Buffer.from(body.toString().replace(/&.*$/s, "")) }),
	({ body }) => ({
		body: Buffer.from(body.toString().split("&").reverse().join("&")),
	}),
	({ url }) => ({ url: `${url}${url.includes("?") ? "&" : "?"}extra=1` }),
	({ url }) => ({ url: url.replace(/\?.*$/s, "") }),
	({ url }) => ({ url: url.replace("https:", "http:") }),
	({ url }) => ({ url: url.replace(/\/?(\?|$)/, "/$1") }),
	({ method }) => ({ method: method === "GET" ? "POST" : "GET" }),
	() => ({ token: "T0dRek5XWmhOekkwWWpFNVpUQTJZMlE0WVRN" }),
	() => ({ token: token.toLowerCase() }),
];

const headerDamages: readonly ((value: string) => string)[] = [
	(value) => value.replace("=", ""),
	(value) => value.toLowerCase(),
	(value) => Buffer.from(value, "base64").toString("hex"),
	(value) => `${value},`,
	(value) => `AAAA,${value}`,
	(value) => value.replace(/^/, "A"),
	(value) => `${value}${value}`,
	() => "",
];

const inHeaders = (one: Case, damage: (value: string) => string): Case => ({
	...one,
	headers: Object.fromEntries(
		Object.entries(one.headers).map(([header, value]) => [
			header,
			/-(ma-)?v\d$/.test(header) ? damage(value) : value,
		]),
	),
});

/** The main account's signature in place of the own. */
const asMain = (one: Case): Case => ({
	...one,
	headers: Object.fromEntries(
		Object.entries(one.headers).map(([header, value]) => [
			header.replace(/signature-(v\d)$/, "signature-ma-$1"),
			value,
		]),
	),
});

const rarely = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
	fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, one);

/** Signed by one version, some of them damaged. */
export const cases = (version: "v2" | "v3"): fc.Arbitrary<Case> =>
	fc
		.record({
			method: fc.constantFrom("POST", "POST", "GET"),
			url: urls,
			body: encoded(fc.oneof(name, fc.constant("__proto__"))),
			nonce: fc.constantFrom("84213900431785214400", "1", "a b"),
			isMain: fc.boolean(),
			damage: rarely(fc.constantFrom(...damages)),
			headerDamage: rarely(fc.constantFrom(...headerDamages)),
		})
		.map(({ method, url, body, nonce, isMain, damage, headerDamage }) => {
			const request = {
				method,
				url,
				headers: {
					"content-type": form,
					[`x-plivo-signature-${version}-nonce`]: nonce,
				},
				body: Buffer.from(method === "POST" ? body : ""),
			};
			const signed = {
				...sign(request, { authToken: token }, 0),
				token,
			};
			const own = isMain ? asMain(signed) : signed;
			const damaged = { ...own, ...damage?.(own) };
			return headerDamage ? inHeaders(damaged, headerDamage) : damaged;
		});
