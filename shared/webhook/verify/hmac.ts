import { createHmac } from "node:crypto";
import { SignatureError } from "#shared/errors.ts";
import { equalText } from "./verify.ts";

type Hmac = {
	readonly algorithm: "sha1" | "sha256" | "sha512";
	readonly encoding: "hex" | "base64";
	/** Every key in force. */
	readonly keys: readonly (string | Buffer)[];
	/** Every signature the request carries, in `encoding`. */
	readonly signatures: readonly string[];
	/** What was signed, in pieces, so that a large body is not copied. */
	readonly content: readonly (string | Buffer)[];
	/** What that is, for whoever asks why a signature does not fit. @default not said */
	readonly contentIs?: string;
};

/** Throws unless one signature is the HMAC of `content` under one key. */
export const assertHmac = ({
	algorithm,
	encoding,
	keys,
	signatures,
	content,
	contentIs,
}: Hmac): void => {
	const given = signatures.filter((one) => one !== "");
	if (given.length === 0) throw new SignatureError("missing-signature");
	const matches = keys.some((key) => {
		const hmac = createHmac(algorithm, key);
		for (const piece of content) hmac.update(piece);
		const expected = hmac.digest(encoding);
		return given.some((one) => equalText(one, expected));
	});
	if (!matches)
		throw new SignatureError(
			"signature-mismatch",
			contentIs && `wrong secret, or ${contentIs} changed`,
		);
};
