import { parse, stringify } from "node:querystring";
import * as fc from "fast-check";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { type Case, form, paramsOf, token } from "./twilio-oracle.ts";

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

export const damaged = (cases: fc.Arbitrary<Case>): fc.Arbitrary<Case> =>
	fc
		.tuple(
			cases,
			fc.oneof(
				{ weight: 1, arbitrary: fc.constant(() => ({})) },
				{ weight: 1, arbitrary: fc.constantFrom(...damages) },
			),
		)
		.map(([one, damage]) => ({ ...one, ...damage(one) }));

export const signed = (
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
