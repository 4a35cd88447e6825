import { generateKeyPairSync } from "node:crypto";
import { developmentSecrets } from "#lib/local/development-secrets.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { rememberCertificate } from "#webhooks/ses/certificates.ts";

const makeSecret = (): Secret => {
	const { certificates, topicArns } = { ...developmentSecrets("ses") };
	const { publicKey, privateKey } = generateKeyPairSync("rsa", {
		modulusLength: 2048,
		publicKeyEncoding: { type: "spki", format: "pem" },
		privateKeyEncoding: { type: "pkcs8", format: "pem" },
	});
	for (const url of Object.keys(Object(certificates)))
		rememberCertificate(url, publicKey);
	return { topicArns, developmentSigningKey: privateKey };
};

let made: Secret | undefined;

/**
 * A secret for SES whose certificate was downloaded before, as in a Lambda that has taken a delivery. As strong a key as AWS's own.
 * Always the same: a certificate is remembered for the whole process.
 */
export const sesSecret = (): Secret => {
	made ??= makeSecret();
	return made;
};
