import { SMS } from "@vonage/sms";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { verifySms } from "#webhooks/vonage/verify-sms.ts";
import { believes } from "./believes.ts";

export const secret = "V5r7p0kLmN2sTb8wQyZd";
export const now = 1_795_187_100;
export const json = "application/json";

/** In the library's words. */
export type Method = Parameters<SMS["verifySignature"]>[3];

export const methods = {
	md5hash: "MD5HASH",
	md5hmac: "MD5HMAC",
	sha1hmac: "SHA1HMAC",
	sha256hmac: "SHA256HMAC",
	sha512hmac: "SHA512HMAC",
} as Readonly<
	Record<
		"md5hash" | "md5hmac" | "sha1hmac" | "sha256hmac" | "sha512hmac",
		Method
	>
>;

/** A request with what it is to be judged by. */
export type Case = WebhookRequest & {
	readonly secret: string;
	readonly algorithm: Method;
};

export const ours = ({ secret, algorithm, ...request }: Case): boolean =>
	believes(() =>
		verifySms(
			request,
			[{ smsSignatureSecret: secret, smsSignatureMethod: algorithm }],
			now,
		),
	);

type Params = Readonly<Record<string, string>>;

/** As a form parser hands them to the library: a list where a name comes more than once, over which it throws. */
const fromForm = (text: string): Params => {
	const sent = new URLSearchParams(text);
	const params: Record<string, string> = Object.create(null);
	for (const name of sent.keys())
		Object.assign(params, {
			[name]: sent.getAll(name).length > 1 ? sent.getAll(name) : sent.get(name),
		});
	return params;
};

const paramsOf = ({ method, url, headers, body }: Case): Params => {
	if (method === "GET") return fromForm(new URL(url).search);
	return headers["content-type"] === json
		? JSON.parse(body.toString())
		: fromForm(body.toString());
};

/** What Vonage's documentation adds; its library leaves the time to its users. A text is sent again for 24 hours. */
const isCurrent = ({ timestamp = "" }: Params): boolean =>
	/^\d+$/.test(timestamp) &&
	Number(timestamp) >= now - 25 * 3600 &&
	Number(timestamp) <= now + 300;

const library = new SMS({ apiKey: "abcd1234", apiSecret: "not used" });

export const theirs = (one: Case): boolean =>
	believes(() => {
		const { sig = "", ...params } = paramsOf(one);
		const isSigned = library.verifySignature(
			sig,
			params,
			one.secret,
			one.algorithm,
		);
		if (!isSigned || !isCurrent(params)) throw new Error("refused");
	});
