import { createHash } from "node:crypto";

const blockBytes = { sha1: 64, sha256: 64, sha512: 128 } as const;

export type Algorithm = keyof typeof blockBytes;

/** HMAC from its definition, by hashes alone. https://www.rfc-editor.org/rfc/rfc2104 */
export const plainHmac = (
	algorithm: Algorithm,
	key: string | Buffer,
	content: string | Buffer,
): Buffer => {
	const hash = (...parts: readonly (string | Buffer)[]): Buffer => {
		const hashing = createHash(algorithm);
		for (const part of parts) hashing.update(part);
		return hashing.digest();
	};
	const size = blockBytes[algorithm];
	const bytes = Buffer.from(key);
	const block = Buffer.alloc(size);
	(bytes.length > size ? hash(bytes) : bytes).copy(block);
	const padded = (by: number): Buffer =>
		Buffer.from(block.map((byte) => byte ^ by));
	return hash(padded(0x5c), hash(padded(0x36), content));
};
