import { expect, it } from "vitest";
import { signedUrls } from "#webhooks/twilio/signed-urls.ts";

const basic = (credentials: string) =>
	`Basic ${Buffer.from(credentials).toString("base64")}`;

it.each<[string, string | undefined, readonly string[]]>([
	[
		"https://a.example/b",
		undefined,
		["https://a.example/b", "https://a.example:443/b"],
	],
	[
		"http://a.example:8080/b",
		undefined,
		["http://a.example/b", "http://a.example:8080/b"],
	],
	[
		"HTTP://a.example/b",
		undefined,
		[
			"HTTP://a.example/b",
			"HTTP://a.example:80/b",
			"http://a.example/b",
			"http://a.example:80/b",
		],
	],
	[
		"https://a.example",
		undefined,
		[
			"https://a.example",
			"https://a.example:443",
			"https://a.example/",
			"https://a.example:443/",
		],
	],
	// A parser leaves the standard port away, and a bare question mark is none of a query.
	[
		"https://a.example:443/b?",
		undefined,
		["https://a.example/b?", "https://a.example:443/b?"],
	],
	[
		"https://a.example/b?c=d",
		undefined,
		["https://a.example/b?c=d", "https://a.example:443/b?c=d"],
	],
	// Apostrophes are escaped by parsers of today and not by those of old.
	[
		"https://a.example/b?c='",
		undefined,
		[
			"https://a.example/b?c='",
			"https://a.example:443/b?c='",
			"https://a.example/b?c=%27",
			"https://a.example:443/b?c=%27",
		],
	],
	[
		"https://a.example/b#c\nd",
		undefined,
		["https://a.example/b", "https://a.example:443/b"],
	],
	// What is no URL is at most what was signed.
	["/b", undefined, ["/b"]],
	["/b?c=https://d.example/e", undefined, ["/b?c=https://d.example/e"]],
	["https://[/b", undefined, ["https://[/b", "https://[:443/b"]],
	[
		"https://a.example/b",
		basic("me:it"),
		[
			"https://me:it@a.example/b",
			"https://me:it@a.example:443/b",
			"https://a.example/b",
			"https://a.example:443/b",
		],
	],
	[
		"https://you@a.example/b",
		basic("me:it"),
		["https://you@a.example/b", "https://you@a.example:443/b"],
	],
	["/b", basic("me:it"), ["/b"]],
	[
		"https://a.example/b",
		`X${basic("me:it")}`,
		["https://a.example/b", "https://a.example:443/b"],
	],
	[
		"https://a.example/b",
		"Bearer bWU6aXQ=",
		["https://a.example/b", "https://a.example:443/b"],
	],
	[
		"https://a.example/b",
		`${basic("me:it")}\nx`,
		["https://a.example/b", "https://a.example:443/b"],
	],
	[
		"https://a.example/b",
		"Basic ",
		["https://a.example/b", "https://a.example:443/b"],
	],
])(
	"a call of %j with the authorization %j was signed as one of these",
	(url, authorization, expected) => {
		expect(signedUrls(url, authorization)).toEqual(expected);
	},
);
