import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
	type CryptoKey,
	exportJWK,
	generateKeyPair,
	importJWK,
	type JWK,
} from "jose";
import * as z from "zod/mini";

/** The key pair of the issuer that stands in for Cognito on this machine. */
export type IssuerKeys = {
	readonly privateKey: CryptoKey;
	readonly publicKey: CryptoKey;
};

const stored = z.looseObject({
	kty: z.literal("RSA"),
	n: z.string(),
	e: z.string(),
	d: z.string(),
});

const createKey = async (file: string): Promise<JWK> => {
	const { privateKey } = await generateKeyPair("RS256", { extractable: true });
	const jwk = await exportJWK(privateKey);
	await writeFile(file, JSON.stringify(jwk), { mode: 0o600 });
	return jwk;
};

const readKey = async (file: string): Promise<JWK | undefined> => {
	const json = await readFile(file, "utf8").catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code === "ENOENT") return undefined;
			throw error;
		},
	);
	return json === undefined ? undefined : stored.parse(JSON.parse(json));
};

const asKey = async (jwk: JWK) => {
	const key = await importJWK(jwk, "RS256");
	if (key instanceof Uint8Array) throw new Error("The issuer's key is not RSA");
	return key;
};

/** Keys kept in the directory, so that tokens outlive a restart; made at the first call. */
export const issuerKeys = async (directory: string): Promise<IssuerKeys> => {
	const file = join(directory, "issuer-key.json");
	const jwk = (await readKey(file)) ?? (await createKey(file));
	const { kty, n, e } = jwk;
	return {
		privateKey: await asKey(jwk),
		publicKey: await asKey({
			...(kty && { kty }),
			...(n && { n }),
			...(e && { e }),
		}),
	};
};
