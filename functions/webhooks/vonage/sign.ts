import { createHash, createHmac } from "node:crypto";
import type { Sign } from "#shared/webhook/example.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";

const json = "application/json";

/** One and the same for the same texts. */
const uuidFor = (...texts: readonly (string | Buffer)[]): string =>
	createHash("sha1")
		.update(Buffer.concat(texts.map((text) => Buffer.from(text))))
		.digest("hex")
		.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");

const encode = (part: object): string =>
	Buffer.from(JSON.stringify(part)).toString("base64url");

const keyIn = (secret: Secret, ...fields: readonly string[]): string => {
	const key = fields.map((field) => secret[field]).find((one) => one);
	if (typeof key !== "string")
		throw new Error(`The Vonage secret holds no ${fields[0]}`);
	return key;
};

/** https://developer.vonage.com/en/getting-started/concepts/webhooks#decoding-signed-webhooks */
const withJwt: Sign = (request, secret, now) => {
	const claims = {
		iat: now,
		jti: uuidFor(request.body),
		iss: "Vonage",
		...(request.body.length > 0 && {
			payload_hash: createHash("sha256").update(request.body).digest("hex"),
		}),
		api_key: "b41f0c7d",
	};
	const token = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
	const signature = createHmac("sha256", keyIn(secret, "signatureSecret"))
		.update(token)
		.digest("base64url");
	const authorization = `Bearer ${token}.${signature}`;
	return { ...request, headers: { ...request.headers, authorization } };
};

const isJson = ({ headers }: WebhookRequest): boolean =>
	headers["content-type"]?.startsWith(json) ?? false;

/** None where the body is not what its content type says. */
const parametersOf = (request: WebhookRequest): Record<string, string> => {
	try {
		if (isJson(request)) return JSON.parse(request.body.toString());
	} catch {
		return {};
	}
	const { method, url, body } = request;
	const form = method === "GET" ? new URL(url).search : body.toString();
	return Object.fromEntries(new URLSearchParams(form));
};

/** Behind what is there already. */
const withParameters = (
	request: WebhookRequest,
	added: Record<string, string>,
): WebhookRequest => {
	const { url, method } = request;
	const body = request.body.toString();
	const form = new URLSearchParams(added).toString();
	if (method === "GET")
		return { ...request, url: `${url}${url.includes("?") ? "&" : "?"}${form}` };
	const fields = JSON.stringify(added).slice(1);
	const more = isJson(request)
		? body.replace(/\}$/, () => `,${fields}`)
		: `${body}&${form}`;
	return { ...request, body: Buffer.from(more) };
};

/** https://developer.vonage.com/en/getting-started/concepts/signing-messages */
const withSig: Sign = (request, secret, now) => {
	const stamped = withParameters(request, {
		timestamp: String(now),
		nonce: uuidFor(parametersOf(request).messageId ?? ""),
	});
	const text = Object.entries(parametersOf(stamped))
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, value]) => `&${name}=${String(value).replace(/[&=]/g, "_")}`)
		.join("");
	const key = keyIn(secret, "smsSignatureSecret", "signatureSecret");
	const sig = createHmac("sha256", key).update(text).digest("hex");
	return withParameters(stamped, { sig });
};

/** Vonage's library verifies only, so this is its documentation. */
export const sign: Sign = (request, secret, now) =>
	request.url.includes("/vonage/sms")
		? withSig(request, secret, now)
		: withJwt(request, secret, now);
