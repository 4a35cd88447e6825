import { createHash, createHmac } from "node:crypto";
import { SignatureError } from "#shared/errors.ts";
import {
	assertFresh,
	equalText,
	type Secret,
	strings,
	type Verify,
} from "#shared/webhook/verify/verify.ts";
import { maxParameters, smsParametersOf } from "./sms-parameters.ts";
import { repeatedForSeconds } from "./verify.ts";

const aheadSeconds = 5 * 60;

type Digest = (text: string, key: string) => string;

const hmac =
	(algorithm: string): Digest =>
	(text, key) =>
		createHmac(algorithm, key).update(text).digest("hex");

/** Vonage's words for them, less case and punctuation, and how many hex digits each gives. */
const methods: readonly (readonly [RegExp, number, Digest])[] = [
	[
		/^md5hash$/,
		32,
		(text, key) =>
			createHash("md5")
				.update(text + key)
				.digest("hex"),
	],
	[/^md5(hmac)?$/, 32, hmac("md5")],
	[/^sha1(hmac|hash)?$/, 40, hmac("sha1")],
	[/^sha256(hmac|hash)?$/, 64, hmac("sha256")],
	[/^sha512(hmac|hash)?$/, 128, hmac("sha512")],
];

/** The configured one; where none is, whichever gives a signature of that length. */
const digestsFor = (
	{ smsSignatureMethod }: Secret,
	signature: string,
): Digest[] =>
	methods
		.filter(([name, length]) =>
			smsSignatureMethod === undefined
				? length === signature.length
				: name.test(
						String(smsSignatureMethod).toLowerCase().replace(/\W/g, ""),
					),
		)
		.map(([, , digest]) => digest);

/** A secret of its own, or the one of the account for everything. */
const keysIn = ({ smsSignatureSecret, signatureSecret }: Secret): string[] =>
	strings(smsSignatureSecret ?? signatureSecret);

/** Names are signed as they are: one that could be read as two parameters is none of Vonage's. */
const isName = (name: string): boolean => !/[&=]/.test(name);

const signedText = (sent: URLSearchParams): string => {
	const parameters = [...sent].filter(([name]) => name !== "sig");
	const names = new Set(sent.keys());
	if (
		sent.size > maxParameters ||
		names.size !== sent.size ||
		![...names].every(isName)
	)
		throw new SignatureError("malformed-signature", "odd parameters");
	return parameters
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, value]) => `&${name}=${value.replace(/[&=]/g, "_")}`)
		.join("");
};

/** In the account's method over all parameters, in order of their names. https://developer.vonage.com/en/getting-started/concepts/signing-messages */
export const verifySms: Verify = (request, secrets, now) => {
	if (secrets.flatMap(keysIn).length === 0)
		throw new SignatureError("no-secret");
	const sent = smsParametersOf(request);
	const signature = sent?.get("sig")?.toLowerCase();
	if (!sent || !signature)
		throw new SignatureError("missing-signature", "no parameter sig");
	const timestamp = sent.get("timestamp") ?? "";
	if (!/^\d{1,15}$/.test(timestamp))
		throw new SignatureError("malformed-signature", "timestamp");
	const text = signedText(sent);
	const isSigned = secrets.some((secret) =>
		keysIn(secret).some((key) =>
			digestsFor(secret, signature).some((digest) =>
				equalText(signature, digest(text, key)),
			),
		),
	);
	if (!isSigned) throw new SignatureError("signature-mismatch");
	const seconds = Number(timestamp);
	assertFresh(seconds, now, seconds > now ? aheadSeconds : repeatedForSeconds);
};
