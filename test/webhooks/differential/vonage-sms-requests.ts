import { createHash, createHmac } from "node:crypto";
import * as fc from "fast-check";
import {
	type Case,
	json,
	type Method,
	methods,
	now,
	secret,
} from "./vonage-sms-oracle.ts";

type Params = Readonly<Record<string, string>>;

/** https://developer.vonage.com/en/getting-started/concepts/signing-messages */
export const signatureOf = (
	params: Params,
	algorithm: Method,
	key: string,
): string => {
	const text = Object.keys(params)
		.sort()
		.map((name) => `&${name}=${params[name]?.replaceAll(/[&=]/g, "_")}`)
		.join("");
	if (algorithm === methods.md5hash)
		return createHash("md5").update(`${text}${key}`).digest("hex");
	return createHmac(algorithm.replace("HMAC", ""), key)
		.update(text)
		.digest("hex");
};

const encodings = ["query", "form", "json"] as const;

/** Sent as the account's settings have it. */
export const requestOf = (
	params: Params,
	encoding: (typeof encodings)[number],
): Pick<Case, "method" | "url" | "headers" | "body"> => {
	const url = "https://hooks.example.com/webhooks/vonage/sms";
	const form = new URLSearchParams(params).toString();
	if (encoding === "query")
		return {
			method: "GET",
			url: `${url}?${form}`,
			headers: {},
			body: Buffer.from(""),
		};
	const isJson = encoding === "json";
	return {
		method: "POST",
		url,
		headers: {
			"content-type": isJson ? json : "application/x-www-form-urlencoded",
		},
		body: Buffer.from(isJson ? JSON.stringify(params) : form),
	};
};

const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
	fc.oneof(
		{ weight: 9, arbitrary: fc.constant(usual) },
		fc.constantFrom(...others),
	);

const odd = fc.constantFrom(
	..."&=_+% ;é🙂\u0000\r\n\"'<>\\",
	"%26",
	"%3D",
	"a",
);
const text = fc.array(odd, { maxLength: 8 }).map((all) => all.join(""));

/** What Vonage sends, in no order, with values that are hard to spell and names that are hard to sort. */
const contents: fc.Arbitrary<Params> = fc.record(
	{
		msisdn: fc.constant("12075550142"),
		to: fc.constantFrom("12075550100", "HOOKSWITCH", ""),
		messageId: fc.constantFrom("0C0000006D2A94F1", ""),
		text,
		type: fc.constantFrom("text", "unicode", "binary"),
		"message-timestamp": fc.constant("2026-11-20 15:04:40"),
		"api-key": fc.constant("b41f0c7d"),
		"concat-part": fc.constant("2"),
		"concat-ref": text,
		"10": text,
		"9": text,
		To: text,
		é: text,
		"a b": text,
	},
	{ requiredKeys: ["msisdn", "messageId"] },
);

const signatureDamages: readonly ((sig: string) => string)[] = [
	(sig) => sig.slice(1),
	(sig) => `${sig}0`,
	(sig) => ` ${sig}`,
	(sig) => sig.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
	(sig) => Buffer.from(sig, "hex").toString("base64"),
	() => "",
];

/** Between signing and arriving. */
const parameterDamages: readonly ((params: Params) => Params)[] = [
	({ text = "", ...params }) => ({ ...params, text: `${text} ` }),
	({ messageId = "", ...params }) => ({ ...params, messageid: messageId }),
	(params) => ({ ...params, added: "" }),
	({ msisdn = "", to = "", ...params }) => ({
		...params,
		msisdn: to,
		to: msisdn,
	}),
	({ timestamp: _, ...params }) => params,
	({ sig: _, ...params }) => params,
];

/** Requests as Vonage signs them, and as nobody should believe them. */
export const cases: fc.Arbitrary<Case> = fc
	.record({
		content: contents,
		timestamp: mostly(
			String(now - 2),
			String(now - 25 * 3600),
			String(now - 25 * 3600 - 1),
			String(now + 300),
			String(now + 301),
			String(now - 0.5),
			`${now}000`,
			"2026-11-20 15:04:40",
			"",
		),
		algorithm: fc.constantFrom(...Object.values(methods)),
		configured: mostly<Method | undefined>(
			undefined,
			...Object.values(methods),
		),
		key: mostly(secret, `${secret} `, secret.toLowerCase()),
		encoding: fc.constantFrom(...encodings),
		isUpperCase: fc.boolean(),
		damageSignature: mostly((sig: string) => sig, ...signatureDamages),
		damage: mostly((params: Params) => params, ...parameterDamages),
		repeated: mostly("", "&to=12075550100", "&sig=00", "&timestamp=1"),
	})
	.map(({ content, timestamp, algorithm, key, encoding, ...drawn }) => {
		const signed = { ...content, timestamp, nonce: "929d6744-bd28" };
		const sig = signatureOf(signed, algorithm, key);
		const spelled = drawn.isUpperCase ? sig.toUpperCase() : sig;
		const params = drawn.damage({
			...signed,
			sig: drawn.damageSignature(spelled),
		});
		const request = requestOf(params, encoding);
		return {
			...request,
			url:
				encoding === "query" ? `${request.url}${drawn.repeated}` : request.url,
			secret,
			algorithm: drawn.configured ?? algorithm,
		};
	});
