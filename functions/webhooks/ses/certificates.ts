import { createPublicKey, type KeyObject } from "node:crypto";
import { SignatureError } from "#shared/errors.ts";

const timeoutMilliseconds = 3000;
/** Many times what a certificate takes. */
const maxBytes = 64 * 1024;
/** SNS changes its certificate about once a year, and has one per region. */
const maxRemembered = 20;

/** URL -> PEM. */
const remembered = new Map<string, string>();

/** The certificate a message names could not be had, and so nothing can be said of the message: ours to answer for, SNS tries again. */
export class CertificateError extends Error {
	override readonly name = "CertificateError";
}

/** PEM -> key: reading one takes longer than verifying with it. */
const parsed = new Map<string, KeyObject>();

/** PEM of a certificate, or only of its public key -> key. Whether it has expired does not matter. Throws `CertificateError`. */
export const toPublicKey = (pem: string): KeyObject => {
	const known = parsed.get(pem);
	if (known) return known;
	try {
		const key = createPublicKey(pem);
		if (key.asymmetricKeyType === "rsa") {
			if (parsed.size >= maxRemembered) parsed.clear();
			parsed.set(pem, key);
			return key;
		}
	} catch {
		// The parser's message says nothing that helps.
	}
	throw new CertificateError("not a certificate with an RSA key");
};

/** From now on `url` is not downloaded. */
export const rememberCertificate = (url: string, pem: string): void => {
	remembered.delete(url);
	const [oldest] = remembered.keys();
	if (oldest !== undefined && remembered.size >= maxRemembered)
		remembered.delete(oldest);
	remembered.set(url, pem);
};

export const forgetCertificates = (): void => remembered.clear();

const textOf = async ({ body }: Response): Promise<string> => {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of body ?? []) {
		bytes += chunk.length;
		if (bytes > maxBytes) throw new CertificateError("download is too large");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
};

const download = async (url: string, get: typeof fetch): Promise<string> => {
	try {
		const response = await get(url, {
			redirect: "error",
			signal: AbortSignal.timeout(timeoutMilliseconds),
		});
		// AWS knows no such certificate, and so did not sign with it.
		if (response.status === 403 || response.status === 404)
			throw new SignatureError("malformed-signature", "no such certificate");
		if (response.ok) return await textOf(response);
		throw new CertificateError(`download answered ${response.status}`);
	} catch (error) {
		if (error instanceof SignatureError || error instanceof CertificateError)
			throw error;
		throw new CertificateError("download failed", { cause: error });
	}
};

/**
 * The key that SNS signs with. `url` must have been checked: it is called. Throws `CertificateError` where that fails.
 *
 * @param get for tests
 */
export const publicKeyAt = async (
	url: string,
	get: typeof fetch = fetch,
): Promise<KeyObject> => {
	const known = remembered.get(url);
	if (known !== undefined) return toPublicKey(known);
	const pem = await download(url, get);
	const key = toPublicKey(pem);
	rememberCertificate(url, pem);
	return key;
};
