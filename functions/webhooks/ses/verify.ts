import {
	type KeyObject,
	publicDecrypt,
	verify as verifyBytes,
} from "node:crypto";
import { SignatureError } from "#shared/errors.ts";
import {
	keysOf,
	type Secret,
	type Verify,
} from "#shared/webhook/verify/verify.ts";
import { isCertificateUrl } from "./addresses.ts";
import { CertificateError, publicKeyAt, toPublicKey } from "./certificates.ts";
import { messageOf, type SnsMessage } from "./message.ts";

/** By SignatureVersion. */
const algorithms = new Map([
	["1", "RSA-SHA1"],
	["2", "RSA-SHA256"],
]);

/** In the order of their names; a field that the type does not have is left out, and so is a missing subject. */
const signedFields = [
	"Message",
	"MessageId",
	"Subject",
	"SubscribeURL",
	"Timestamp",
	"Token",
	"TopicArn",
	"Type",
] as const satisfies readonly (keyof SnsMessage)[];

const signedText = (message: SnsMessage): string =>
	signedFields
		.filter((name) => message[name] !== undefined)
		.map((name) => `${name}\n${message[name]}\n`)
		.join("");

/** Base64 has several spellings of the same bytes: only the one that an encoder writes is taken. */
const signatureBytes = ({ Signature }: SnsMessage): Buffer => {
	const bytes = Buffer.from(Signature, "base64");
	if (bytes.length === 0 || bytes.toString("base64") !== Signature)
		throw new SignatureError("malformed-signature", "Signature is no base64");
	return bytes;
};

/** Certificates that the secret holds are not downloaded: for a Lambda that cannot reach the internet, and for this machine. */
const pinnedKeys = (secrets: readonly Secret[], url: string): KeyObject[] =>
	secrets.flatMap(({ certificates }) => {
		const pem =
			certificates !== null &&
			typeof certificates === "object" &&
			Object.hasOwn(certificates, url)
				? Reflect.get(certificates, url)
				: undefined;
		if (typeof pem !== "string") return [];
		try {
			return [toPublicKey(pem)];
		} catch (error) {
			if (error instanceof CertificateError) return [];
			throw error;
		}
	});

/** Whether the key has made the signature, of whatever message. */
const hasMade = (key: KeyObject, signature: Buffer): boolean => {
	try {
		return publicDecrypt(key, signature).length > 0;
	} catch {
		// Made by another key, or damaged.
		return false;
	}
};

/**
 * Anybody with an AWS account can have SNS sign a message of theirs and send it here, so only the listed topics are believed. No window
 * of time: SNS defines none, and whatever comes again comes under the id that is signed.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html
 */
export const verifySns: Verify = async ({ headers, body }, secrets) => {
	const topicArns = keysOf(secrets, "topicArns");
	if (headers["x-amz-sns-rawdelivery"] === "true")
		throw new SignatureError(
			"missing-signature",
			"raw message delivery is on: it sends no signature",
		);
	const message = messageOf(body);
	if (!topicArns.includes(message.TopicArn))
		throw new SignatureError("foreign-sender", "TopicArn is not in topicArns");
	const algorithm = algorithms.get(message.SignatureVersion);
	if (!algorithm)
		throw new SignatureError("malformed-signature", "SignatureVersion");
	if (!isCertificateUrl(message.SigningCertURL))
		throw new SignatureError("foreign-sender", "SigningCertURL is not SNS's");
	const signature = signatureBytes(message);
	const pinned = pinnedKeys(secrets, message.SigningCertURL);
	const keys =
		pinned.length > 0 ? pinned : [await publicKeyAt(message.SigningCertURL)];
	const content = Buffer.from(signedText(message));
	if (keys.some((key) => verifyBytes(algorithm, content, key, signature)))
		return;
	throw keys.some((key) => hasMade(key, signature))
		? new SignatureError("body-mismatch", "SNS has signed another message")
		: new SignatureError("signature-mismatch", "not by this certificate");
};
