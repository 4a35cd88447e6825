import { createPublicKey, type KeyObject } from "node:crypto";

const known = new Map<string, KeyObject | undefined>();

/** Base64 of a DER public key, as the dashboard shows it; the armour of a PEM around it does not matter. */
const toKey = (text: string): KeyObject | undefined => {
	const base64 = text.replace(/-----[A-Z ]{1,40}-----/g, "");
	try {
		const key = createPublicKey({
			key: Buffer.from(base64, "base64"),
			format: "der",
			type: "spki",
		});
		return key.asymmetricKeyType === "ec" ? key : undefined;
	} catch {
		// What is no key proves nothing: as good as no key. The error may quote it.
		return undefined;
	}
};

/** The usable ones among the keys of the secret, each made once: they are few and change with the secret only. */
export const verificationKeys = (texts: readonly string[]): KeyObject[] =>
	texts.flatMap((text) => {
		if (!known.has(text)) known.set(text, toKey(text));
		return known.get(text) ?? [];
	});
