import { expect, it } from "vitest";
import { sign } from "../../../functions/webhooks/vonage/sign.ts";
import { judgeAlike } from "./judge-alike.ts";
import {
	type Case,
	type Method,
	methods,
	now,
	ours,
	secret,
	theirs,
} from "./vonage-sms-oracle.ts";
import { cases, requestOf, signatureOf } from "./vonage-sms-requests.ts";

it("judges the older SMS API's signatures as Vonage's own library does, with the time that its documentation adds", () =>
	judgeAlike({ cases, seed: 20_261_120, ours, theirs }));

const params = {
	msisdn: "12075550142",
	to: "12075550100",
	messageId: "0C0000006D2A94F1",
	text: "a & b = c",
	timestamp: String(now),
};
const { md5hash, sha256hmac } = methods;

/** Signed over `signed`, sent with what else there is. */
const signedBy = (
	algorithm: Method = sha256hmac,
	key = secret,
	signed: Readonly<Record<string, string>> = params,
	sent: Readonly<Record<string, unknown>> = signed,
): Case => {
	const request = requestOf(signed, "json");
	const sig = signatureOf(signed, algorithm, key);
	return {
		...request,
		body: Buffer.from(JSON.stringify({ ...sent, sig })),
		secret: key,
		algorithm,
	};
};

it("Vonage's own library believes what the examples are signed with", () => {
	for (const encoding of ["query", "form", "json"] as const) {
		const { timestamp: _, ...unsigned } = params;
		const request = requestOf(unsigned, encoding);
		const signed = sign(request, { smsSignatureSecret: secret }, now);
		const one = { ...signed, secret, algorithm: sha256hmac };
		expect(theirs(one)).toBe(true);
		expect(theirs({ ...one, secret: `${secret}x` })).toBe(false);
	}
});

const many = Object.fromEntries(
	Array.from({ length: 300 }, (_, at) => [`p${at}`, "1"]),
);

it.each<[string, Case, boolean]>([
	["a blank secret proves nothing", signedBy(sha256hmac, " "), true],
	[
		"a name that could be read as two parameters is none of Vonage's",
		signedBy(sha256hmac, secret, { ...params, "a=1&b": "2" }),
		true,
	],
	[
		"a request of hundreds of parameters is not worth sorting",
		signedBy(sha256hmac, secret, { ...params, ...many }),
		true,
	],
	[
		"a query does not come with a body, of which nothing is signed",
		{
			...requestOf(
				{ ...params, sig: signatureOf(params, sha256hmac, secret) },
				"query",
			),
			body: Buffer.from("text=other"),
			secret,
			algorithm: sha256hmac,
		},
		true,
	],
	[
		"numbers and truth values in JSON are signed as they read; the library throws over them",
		signedBy(
			sha256hmac,
			secret,
			{ ...params, "concat-part": "2", concat: "true" },
			{ ...params, "concat-part": 2, concat: true },
		),
		false,
	],
])("differs on purpose: %s", (_, odd, verdict) => {
	expect(theirs(odd)).toBe(verdict);
	expect(ours(odd)).toBe(!verdict);
});

it("differs on purpose: what only becomes hexadecimal in capitals is no signature", () => {
	const drawn = Array.from({ length: 2000 }, (_, at) =>
		signedBy(md5hash, secret, { ...params, messageId: String(at) }),
	).find(({ body }) => body.includes("ff", body.indexOf('"sig"')));
	const body = drawn?.body.toString().replace(/ff(?=[0-9a-f]*"\}$)/, "ﬀ");
	const odd = { ...drawn, body: Buffer.from(body ?? "") } as Case;
	expect(odd.body.toString()).toContain("ﬀ");
	expect(theirs(odd)).toBe(true);
	expect(ours(odd)).toBe(false);
});
