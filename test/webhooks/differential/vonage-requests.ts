import { createHash, createHmac } from "node:crypto";
import * as fc from "fast-check";
import { type Case, now, secret, windowSeconds } from "./vonage-oracle.ts";

const encode = (part: unknown): string =>
	Buffer.from(JSON.stringify(part)).toString("base64url");

/** Signed as the header says, or by HS256 where it says something else. */
export const tokenOf = (
	header: unknown,
	claims: unknown,
	key = secret,
	hash = "sha256",
): string => {
	const text = `${encode(header)}.${encode(claims)}`;
	return `${text}.${createHmac(hash, key).update(text).digest("base64url")}`;
};

const header = { alg: "HS256", typ: "JWT" };
const hashOf = (body: string): string =>
	createHash("sha256").update(body).digest("hex");

const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
	fc.oneof(
		{ weight: 7, arbitrary: fc.constant(usual) },
		fc.constantFrom(...others),
	);

const bodies = fc.oneof(
	fc.constantFrom("", "{}", '{"text":"é🙂"}\n', "\ufeff{}", "no json"),
	fc.json({ maxDepth: 1 }),
);

const tokenDamages: readonly ((token: string) => string)[] = [
	(token) => token.slice(0, -1),
	(token) => `${token}A`,
	(token) => `${token}=`,
	(token) => `${token}.`,
	(token) => token.replace(".", ".."),
	(token) => token.replace(/\.[^.]*$/, "."),
	(token) => token.replace(/\.[^.]*$/, ""),
	(token) => token.toLowerCase(),
	(token) => `${token} `,
	(token) => token.replace(/[^.]*\./, `${encode({ alg: "none" })}.`),
	(token) => token.replace(/\.[^.]*\./, `.${encode({ iat: now })}.`),
	(token) => token.replaceAll("-", "+").replaceAll("_", "/"),
	() => "",
	() => "a.b.c",
];

/** Tokens as Vonage signs them, and as nobody should believe them. */
export const cases: fc.Arbitrary<Case> = fc
	.record({
		body: bodies,
		method: fc.constantFrom("POST", "POST", "GET"),
		scheme: mostly("Bearer ", "bearer ", "Bearer  ", "Basic ", "Bearer", ""),
		alg: mostly<unknown>(
			"HS256",
			"HS384",
			"HS512",
			"RS256",
			"none",
			"hs256",
			256,
		),
		iat: mostly<unknown>(
			now - 2,
			now - windowSeconds,
			now - windowSeconds - 1,
			now + 300,
			now + 301,
			now - 0.5,
			String(now),
			undefined,
			null,
			-1,
		),
		times: mostly<object>(
			{},
			// The library goes by the clock of the machine, so nothing near it.
			{ exp: 1_000_000_000 },
			{ exp: 9_000_000_000 },
			{ exp: "9000000000" },
			{ nbf: 1_000_000_000 },
			{ nbf: 9_000_000_000 },
			{ nbf: "1" },
		),
		hash: mostly<(body: string) => unknown>(
			hashOf,
			(body) => hashOf(`${body} `),
			(body) => hashOf(body).toUpperCase(),
			() => undefined,
			() => null,
			() => "",
			() => 0,
		),
		key: mostly(secret, `${secret} `, secret.toLowerCase()),
		damage: mostly((token: string) => token, ...tokenDamages),
	})
	.map(({ body, method, scheme, alg, iat, times, hash, key, damage }) => {
		const claims = { iat, jti: "1", payload_hash: hash(body), ...times };
		const token = damage(tokenOf({ ...header, alg }, claims, key));
		return { token, scheme, method, body, secret };
	});
