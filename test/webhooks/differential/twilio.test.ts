import { parse, stringify } from "node:querystring";
import * as fc from "fast-check";
import {
	getExpectedBodyHash,
	getExpectedTwilioSignature,
	validateRequest,
	validateRequestWithBody,
} from "twilio/lib/webhooks/webhooks.js";
import { expect, it } from "vitest";
import { verifyTwilio } from "#webhooks/twilio/verify.ts";
import { believes, tally } from "./tally.ts";

const token = "5f0c2d7be19a46838bd4f1e06a937c52";

type Case = {
	readonly url: string;
	readonly contentType: string;
	readonly body: string;
	readonly signature: string;
	readonly token: string;
};

const ours = (one: Case): boolean =>
	believes(() =>
		verifyTwilio(
			{
				method: one.body === "" ? "GET" : "POST",
				url: one.url,
				headers: {
					"content-type": one.contentType,
					"x-twilio-signature": one.signature,
				},
				body: Buffer.from(one.body),
			},
			[{ authToken: one.token }],
			0,
		),
	);

/** As a form parser hands them to Twilio's library: a list where a name comes more than once. */
const paramsOf = (form: string): Record<string, unknown> => {
	const sent = new URLSearchParams(form);
	const params: Record<string, unknown> = Object.create(null);
	for (const name of sent.keys()) {
		const values = sent.getAll(name);
		params[name] = values.length > 1 ? values : values[0];
	}
	return params;
};

const form = "application/x-www-form-urlencoded";

const theirs = ({ url, contentType, body, signature, token }: Case): boolean =>
	believes(() => {
		const believed =
			url.includes("bodySHA256") || (body !== "" && contentType !== form)
				? validateRequestWithBody(token, signature, url, body)
				: validateRequest(
						token,
						signature,
						url,
						paramsOf(contentType === form ? body : ""),
					);
		if (!believed) throw new Error("refused");
	});

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

const urls = fc
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
const forms = pairs.chain((all) =>
	fc.constantFrom(
		new URLSearchParams(all).toString(),
		new URLSearchParams(all).toString().replaceAll("+", "%20"),
		all.map(([name, value]) => `${inUrl(name)}=${inUrl(value)}`).join("&"),
	),
);

/** The URL in the spellings that Twilio is known to sign. */
const spellings = (url: string): string[] => {
	if (!URL.canParse(url)) return [url];
	const normalized = new URL(url).href;
	const [before, query = ""] = normalized.split(/\?(.*)/s);
	const legacy = query ? `${before}?${stringify(parse(query))}` : normalized;
	return [url, normalized, legacy].flatMap((one) => [
		one,
		one.replace(/:\d*(?=[/?]|$)/, ""),
		one.replace(/^(\w+:\/\/[^/?]*?)(:\d*)?(?=[/?]|$)/, "$1:443"),
	]);
};

const damages: readonly ((one: Case) => Partial<Case>)[] = [
	({ body }) => ({ body: body.replace(/&.*$/s, "") }),
	({ body }) => ({ body: `${body}&Extra=` }),
	({ body }) => ({ body: body.split("&").reverse().join("&") }),
	({ body }) => ({ body: body.replace(/\+|%20/, "") }),
	({ url }) => ({ url: url.replace(/^https/, "http") }),
	({ url }) => ({ url: url.replace(/\?.*$/s, "") }),
	({ url }) => ({ url: `${url}x` }),
	({ signature }) => ({ signature: signature.replace("=", "") }),
	({ signature }) => ({ signature: ` ${signature}` }),
	({ signature }) => ({ signature: signature.toLowerCase() }),
	({ signature }) => ({
		signature: Buffer.from(signature, "base64").toString("hex"),
	}),
	() => ({ signature: "" }),
	() => ({ token: "0".repeat(32) }),
	() => ({ token: token.toUpperCase() }),
];

const damaged = (cases: fc.Arbitrary<Case>): fc.Arbitrary<Case> =>
	fc
		.tuple(
			cases,
			fc.oneof(
				{ weight: 1, arbitrary: fc.constant(() => ({})) },
				{ weight: 1, arbitrary: fc.constantFrom(...damages) },
			),
		)
		.map(([one, damage]) => ({ ...one, ...damage(one) }));

const signed = (
	url: string,
	contentType: string,
	body: string,
): fc.Arbitrary<Case> =>
	fc.constantFrom(...spellings(url)).map((spelling) => ({
		url,
		contentType,
		body,
		token,
		signature: getExpectedTwilioSignature(
			token,
			spelling,
			paramsOf(contentType === form ? body : ""),
		),
	}));

const judgesAlike = (cases: fc.Arbitrary<Case>, seed: number): void => {
	const verdicts = tally();
	fc.assert(
		fc.property(damaged(cases), (one) => {
			const verdict = ours(one);
			verdicts.add(verdict);
			expect(verdict).toBe(theirs(one));
		}),
		{ seed, numRuns: 2500 },
	);
	verdicts.expectAtLeast(500);
};

it("judges forms as Twilio's own library does", () => {
	judgesAlike(
		fc.tuple(urls, forms).chain(([url, body]) => signed(url, form, body)),
		1,
	);
});

it("judges requests without a body as Twilio's own library does", () => {
	judgesAlike(
		urls.chain((url) => signed(url, "", "")),
		2,
	);
});

it("judges bodies that are no form as Twilio's own library does", () => {
	const json = fc.json({ maxDepth: 2 });
	const hashes = (body: string) =>
		fc.constantFrom(
			`bodySHA256=${getExpectedBodyHash(body)}`,
			`bodySHA256=${getExpectedBodyHash(body)}`,
			`bodySHA256=${getExpectedBodyHash(body)}&bodySHA256=0`,
			`bodySHA256=${getExpectedBodyHash(body).toUpperCase()}`,
			`bodySHA256=${getExpectedBodyHash(`${body} `)}`,
			"bodySHA256=",
			"bodySHA256",
			"other=1",
		);
	judgesAlike(
		fc
			.tuple(urls, json)
			.chain(([url, body]) =>
				hashes(body).chain((hash) =>
					signed(
						`${url.replace(/\?$/, "")}${url.includes("?") ? "&" : "?"}${hash}`,
						"application/json",
						body,
					),
				),
			),
		3,
	);
});
