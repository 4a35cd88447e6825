import { expect, it } from "vitest";
import { alterations } from "#shared/webhook/alterations.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";

const altered = (
	{ body = "{}", url = "https://a.example/b" }: { body?: string; url?: string },
	secret: Secret = {},
) => {
	const request = { method: "POST", url, headers: {}, body: Buffer.from(body) };
	return [...alterations(request, [secret])];
};

const bodies = (body: string) =>
	altered({ body })
		.map(({ when, request }) => [when, request.body.toString()] as const)
		.filter(([when, text]) => text !== body && /body/.test(when));

const urls = (url: string) =>
	altered({ url }).flatMap(({ request }) =>
		request.url === url ? [] : [request.url],
	);

const secrets = (secret: Secret) =>
	altered({}, secret)
		.filter(({ when }) => /secret/.test(when))
		.map(({ secrets: [one] }) => one);

it("a body is tried with other ends, other line breaks and written anew", () => {
	expect(bodies(' {"a":\n1}\n').map(([, text]) => text)).toEqual([
		' {"a":\n1}\n\n',
		' {"a":\n1}\n\r\n',
		' {"a":\n1}',
		'{"a":\n1}',
		' {"a":\r\n1}\r\n',
		'{"a":1}',
		'{\n  "a": 1\n}',
	]);
});

it("a body that is no JSON is not written anew", () => {
	expect(bodies("Body=hi").map(([when]) => when)).toEqual([
		"with a newline after the body",
		"with CRLF after the body",
	]);
});

it("whatever is tried says what would have to be otherwise", () => {
	for (const url of ["https://a.example/b?c", "http://a.example/b/"])
		for (const { when } of altered({ url, body: ' {"a":\n1}\n' }))
			expect(when).toMatch(/^with(out)? \S/);
});

it("nothing is tried that is what was received", () => {
	const all = altered({ body: "{}", url: "https://a.example/b" });
	const same = all.filter(
		({ when, request }) =>
			!/secret/.test(when) &&
			request.body.toString() === "{}" &&
			request.url === "https://a.example/b",
	);
	expect(same).toEqual([]);
});

it.each([
	[
		"https://a.example/b?u=http://c",
		[
			"http://a.example/b?u=http://c",
			"https://a.example/b/?u=http://c",
			"https://a.example/b",
		],
	],
	["http://a.example/b", ["https://a.example/b", "http://a.example/b/"]],
	["https://a.example/b/", ["http://a.example/b/", "https://a.example/b"]],
	[
		"ftp://a.example/http:/https:/b?a=\nb",
		["ftp://a.example/http:/https:/b/?a=\nb", "ftp://a.example/http:/https:/b"],
	],
])(
	"of %j its scheme, the end of its path and its query are tried",
	(url, expected) => {
		expect(urls(url)).toEqual(expected);
	},
);

it("every text of a secret is tried, in lists and objects too, and nothing else of it changes", () => {
	const secret = {
		one: " a ",
		list: ["whsec_b", "cwhsec_"],
		object: { inner: "whsec_d whsec_", none: null, count: 5, yes: true },
	};
	expect(secrets(secret)).toEqual([
		{
			one: "a",
			list: ["whsec_b", "cwhsec_"],
			object: { ...secret.object, inner: "whsec_d whsec_" },
		},
		{
			one: " a ",
			list: ["b", "cwhsec_"],
			object: { ...secret.object, inner: "d whsec_" },
		},
		{
			one: "whsec_ a ",
			list: ["whsec_b", "whsec_cwhsec_"],
			object: { ...secret.object, inner: "whsec_d whsec_" },
		},
	]);
});
