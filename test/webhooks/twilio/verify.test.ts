import {
	getExpectedBodyHash,
	getExpectedTwilioSignature,
} from "twilio/lib/webhooks/webhooks.js";
import { expect, it } from "vitest";
import { SignatureError } from "#shared/errors.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { verifyTwilio } from "#webhooks/twilio/verify.ts";

const url = "https://hooks.example.com/webhooks/twilio/sms";
const token = "5f0c2d7be19a46838bd4f1e06a937c52";
const subaccount = "AC11111111111111111111111111111111";
const subaccountToken = "0e9d8c7b6a5f4e3d2c1b0a9f8e7d6c5b";

type Sent = {
	readonly body?: string;
	readonly query?: string;
	readonly type?: string;
	/** What Twilio signed it with. */
	readonly key?: string;
	readonly params?: Readonly<Record<string, unknown>>;
	readonly signature?: string;
	readonly secret?: Secret;
};

const judge = ({
	body = "",
	query = "",
	type = "application/x-www-form-urlencoded",
	key = token,
	params = {},
	signature = getExpectedTwilioSignature(key, url + query, { ...params }),
	secret = { authToken: token },
}: Sent): string => {
	try {
		verifyTwilio(
			{
				method: body ? "POST" : "GET",
				url: url + query,
				headers: {
					"content-type": type,
					...(signature && { "x-twilio-signature": signature }),
				},
				body: Buffer.from(body),
			},
			[secret],
			0,
		);
		return "believed";
	} catch (error) {
		if (error instanceof SignatureError) return error.message;
		throw error;
	}
};

const subaccounts = { [subaccount]: subaccountToken };
const ofSubaccount = {
	body: `AccountSid=${subaccount}`,
	params: { AccountSid: subaccount },
};

it.each<[string, Sent, string]>([
	["is signed with its own token", { key: subaccountToken }, "believed"],
	["is not signed with the main one", {}, "signature-mismatch"],
	[
		"is signed with the main one where none is known for it",
		{ secret: { authToken: token, subaccounts: { other: "x" } } },
		"believed",
	],
	[
		"is not named by what every object has",
		{
			body: "AccountSid=constructor",
			params: { AccountSid: "constructor" },
			secret: { authToken: token, subaccounts: {} },
		},
		"believed",
	],
	[
		"has nothing to prove it where its own token is blank",
		{ secret: { authToken: token, subaccounts: { [subaccount]: " " } } },
		"no-secret",
	],
	...[null, undefined, "text", 5, true].map((none): [string, Sent, string] => [
		`is signed with the main one where subaccounts is ${none}`,
		{ secret: { authToken: token, subaccounts: none } },
		"believed",
	]),
])("a request of a subaccount %s", (_, sent, expected) => {
	const secret = { authToken: token, subaccounts };
	expect(judge({ secret, ...ofSubaccount, ...sent })).toBe(expected);
});

it("a subaccount is named in the query where there is no form, and in the form where there are both", () => {
	const secret = { authToken: token, subaccounts };
	const query = `?AccountSid=${subaccount}`;
	expect(judge({ secret, query, key: subaccountToken })).toBe("believed");
	expect(
		judge({
			secret,
			query,
			body: "AccountSid=AC2",
			params: { AccountSid: "AC2" },
		}),
	).toBe("believed");
});

it("who names no account is none of the subaccounts", () => {
	const secret = {
		authToken: token,
		subaccounts: { null: subaccountToken, "": subaccountToken },
	};
	expect(judge({ secret })).toBe("believed");
	expect(judge({ secret, key: subaccountToken })).toBe("signature-mismatch");
});

it.each([
	["other", token],
	[token, "other"],
])(
	"a request is believed where one of the tokens %s and %s signed it",
	(...authToken) => {
		expect(judge({ secret: { authToken } })).toBe("believed");
	},
);

const json = "application/json";
const hash = getExpectedBodyHash('{"a":1}');

it.each<[string, Sent, string]>([
	["without a secret", { secret: {} }, "no-secret"],
	[
		"without a signature",
		{ signature: "" },
		"missing-signature: no x-twilio-signature",
	],
	["with one of something else", { signature: "x" }, "signature-mismatch"],
	[
		"with a body that is no form and has no hash",
		{ type: json, body: '{"a":1}' },
		"malformed-signature: a body that is no form needs bodySHA256 in the URL",
	],
	[
		"with a body whose hash is of another",
		{ type: json, body: '{"a":2}', query: `?bodySHA256=${hash}` },
		"body-mismatch: bodySHA256",
	],
	[
		"with a form whose hash is of another",
		{ body: "a=1", query: `?bodySHA256=${hash}` },
		"body-mismatch: bodySHA256",
	],
	[
		"with no body and the hash of one",
		{ query: `?bodySHA256=${hash}` },
		"body-mismatch: bodySHA256",
	],
	[
		"with a body and its hash",
		{ type: json, body: '{"a":1}', query: `?bodySHA256=${hash}` },
		"believed",
	],
])("a request %s", (_, sent, expected) => {
	expect(judge(sent)).toBe(expected);
});
