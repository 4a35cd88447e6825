import * as fc from "fast-check";
import {
	getExpectedBodyHash,
	getExpectedTwilioSignature,
} from "twilio/lib/webhooks/webhooks.js";
import { expect, it } from "vitest";
import { judgeAlike } from "./judge-alike.ts";
import { type Case, form, ours, theirs, token } from "./twilio-oracle.ts";
import { damaged, signed } from "./twilio-requests.ts";
import { forms, urls } from "./twilio-texts.ts";

const judgesAlike = (cases: fc.Arbitrary<Case>, seed: number) =>
	judgeAlike({ cases: damaged(cases), seed, ours, theirs });

it("judges forms as Twilio's own library does", () =>
	judgesAlike(
		fc.tuple(urls, forms).chain(([url, body]) => signed(url, form, body)),
		1,
	));

it("judges requests without a body as Twilio's own library does", () =>
	judgesAlike(
		urls.chain((url) => signed(url, "", "")),
		2,
	));

it("judges bodies that are no form as Twilio's own library does", () => {
	const json = fc.json({ maxDepth: 2 });
	const hashes = (body: string) =>
		fc.constantFrom(
			`bodySHA256=${getExpectedBodyHash(body)}`,
			`bodySHA256=${getExpectedBodyHash(body)}`,
			`bodySHA256=${getExpectedBodyHash(body)}`,
			`bodySHA256=${getExpectedBodyHash(body)}`,
			`a=1&bodySHA256=${getExpectedBodyHash(body)}`,
			`bodySHA256=${getExpectedBodyHash(body)}&b=%27`,
			`bodySHA256=${getExpectedBodyHash(body)}&bodySHA256=0`,
			`bodySHA256=${getExpectedBodyHash(body).toUpperCase()}`,
			`bodySHA256=${getExpectedBodyHash(`${body} `)}`,
			"bodySHA256=",
			"bodySHA256",
			"other=1",
		);
	return judgesAlike(
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

const url = "https://hooks.example.com/webhooks/twilio/sms";
const signature = (signedUrl: string, params = {}, key = token): string =>
	getExpectedTwilioSignature(key, signedUrl, params);

it.each<[string, Partial<Case>, boolean]>([
	[
		"an empty token proves nothing",
		{ token: "", signature: signature(url, { Body: "hi" }, "") },
		true,
	],
	[
		"a blank token proves nothing",
		{ token: " ", signature: signature(url, { Body: "hi" }, " ") },
		true,
	],
	[
		"a body in which no parameter is signed needs its hash, form or not",
		{ body: "&", signature: signature(url) },
		true,
	],
	[
		"a fragment is never called, so it was not signed",
		{ url: `${url}#rc=3`, signature: signature(url, { Body: "hi" }) },
		false,
	],
	[
		"credentials of the configured URL were signed, and come as a header",
		{
			authorization: `Basic ${Buffer.from("me:secret").toString("base64")}`,
			signature: signature(url.replace("//", "//me:secret@"), { Body: "hi" }),
		},
		false,
	],
	[
		"only a parameter of that name says that a body is hashed",
		{
			url: `${url}?note=bodySHA256`,
			signature: signature(`${url}?note=bodySHA256`, { Body: "hi" }),
		},
		false,
	],
])("differs on purpose: %s", (_, changed, verdict) => {
	const one = { url, contentType: form, body: "Body=hi", token, signature: "" };
	expect(theirs({ ...one, ...changed })).toBe(verdict);
	expect(ours({ ...one, ...changed })).toBe(!verdict);
});
