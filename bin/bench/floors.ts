import {
	createHash,
	createHmac,
	createSign,
	createVerify,
	generateKeyPairSync,
	type KeyObject,
} from "node:crypto";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import type { Run } from "./compare.ts";

/** How a provider proves itself, as far as it decides what proving must cost. */
export type Proof =
	| "HMAC-SHA1"
	| "HMAC-SHA256"
	| "HMAC of URL"
	| "HMAC of token"
	| "JWT-HS256"
	| "ECDSA"
	| "RSA"
	| "token";

/** By the webhook's id, or the first part of it. */
const proofs: Readonly<Record<string, Proof>> = {
	twilio: "HMAC-SHA1",
	sendgrid: "ECDSA",
	email: "ECDSA",
	ses: "RSA",
	vonage: "JWT-HS256",
	"vonage/sms": "HMAC-SHA256",
	// Messages are signed with a nonce and the URL, whatever the body.
	"plivo/sms": "HMAC of URL",
	mailgun: "HMAC of token",
	voipms: "token",
	vapi: "token",
};

export const proofOf = ({ id }: Webhook): Proof =>
	proofs[id] ?? proofs[id.replace(/\/.*$/, "")] ?? "HMAC-SHA256";

/** Microseconds that verifying 1 KB may take. */
export const goalOf = (proof: Proof): number =>
	proof === "ECDSA" || proof === "RSA" ? 200 : 50;

const key = "5f0c2d7be19a46838bd4f1e06a937c52";

const hmac = (algorithm: string, ...pieces: (string | Buffer)[]): Run => {
	return () => {
		const started = createHmac(algorithm, key);
		for (const piece of pieces) started.update(piece);
		return started.digest();
	};
};

const signature = (
	{ publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
	bytes: Buffer,
): Run => {
	const signed = createSign("sha256").update(bytes).sign(privateKey);
	return () => createVerify("sha256").update(bytes).verify(publicKey, signed);
};

/** A key of our own: whose key it is makes no difference to the cost. */
const ecdsa = (bytes: Buffer): Run =>
	signature(generateKeyPairSync("ec", { namedCurve: "P-256" }), bytes);

const rsa = (bytes: Buffer): Run =>
	signature(generateKeyPairSync("rsa", { modulusLength: 2048 }), bytes);

/** The least that verifying can cost: the cryptography alone, over the same bytes. Undefined where there is none. */
export const floorOf = (
	proof: Proof,
	{ url, headers, body }: WebhookRequest,
): Run | undefined => {
	if (proof === "token") return undefined;
	if (proof === "ECDSA") return ecdsa(body);
	if (proof === "RSA") return rsa(body);
	if (proof === "HMAC of URL") return hmac("sha256", url);
	if (proof === "HMAC of token") return hmac("sha256", "x".repeat(60));
	if (proof === "HMAC-SHA1") return hmac("sha1", url, body);
	if (proof === "HMAC-SHA256") return hmac("sha256", body);
	const token = headers.authorization ?? "";
	const signed = hmac("sha256", token);
	return () => [signed(), createHash("sha256").update(body).digest()];
};
