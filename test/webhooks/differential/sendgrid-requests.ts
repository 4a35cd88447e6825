import * as fc from "fast-check";
import { type Case, keyPair, now, signature } from "./sendgrid-oracle.ts";

export const own = keyPair();
const foreign = keyPair();

const bodies = [
	'[{"email":"a@example.com","event":"open"}]\r\n',
	'[{"email":"a@example.com","event":"open"},\r\n{"email":"ü@example.com","event":"click"}]\r\n',
	"[]",
	"",
	'[{"note":"🙂\u2028"}]',
].map((text) => Buffer.from(text));

const bodyDamages: readonly ((body: Buffer) => Buffer)[] = [
	(body) => Buffer.from(body.toString().trimEnd()),
	(body) => Buffer.from(body.toString().replaceAll("\r\n", "\n")),
	(body) => Buffer.concat([body, Buffer.from(" ")]),
];

const signatureDamages: readonly ((one: string) => string)[] = [
	(one) => one.replace(/=+$/, ""),
	(one) => Buffer.from(one, "base64").toString("hex"),
	(one) => Buffer.from(one, "base64").toString("base64url"),
	(one) => one.slice(0, -8),
	(one) => one.slice(8),
	(one) => `${one},${one}`,
	(one) => ` ${one}`,
	(one) => one.toLowerCase(),
	(one) => Buffer.from(`${one}AAAA`, "base64").toString("base64"),
	() => "AAAA",
	() => "MAYCAQACAQA=",
	() => "MAYCAQECAQE=",
	() => "",
];

const timestamps = [
	...[0, -60, 299, -25 * 3600, 301, -25 * 3600 - 1].map((by) => `${now + by}`),
	`${now}.5`,
	"x",
	"",
];

/** Every body at every time, signed once by the right key and once by another. */
const pool = bodies.flatMap((body) =>
	timestamps.flatMap((timestamp) =>
		[own, foreign].map(({ privateKey }) => ({
			body,
			timestamp,
			signature: signature(timestamp, body, privateKey),
			isForeign: privateKey === foreign.privateKey,
		})),
	),
);

const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
	fc.oneof(
		{ weight: 9, arbitrary: fc.constant(usual) },
		{ weight: 2, arbitrary: fc.constantFrom(...others) },
	);

const same = <T>(one: T): T => one;

export const cases: fc.Arbitrary<Case> = fc
	.oneof(
		{
			weight: 8,
			arbitrary: fc.constantFrom(...pool.filter((one) => !one.isForeign)),
		},
		{ weight: 1, arbitrary: fc.constantFrom(...pool) },
	)
	.chain((one) =>
		fc
			.tuple(
				mostly(same<Buffer>, ...bodyDamages),
				mostly(same<string>, ...signatureDamages),
				mostly(one.timestamp, `0${one.timestamp}`, String(now + 1)),
				mostly(own.publicKey, foreign.publicKey, "", "bm8ga2V5"),
			)
			.map(([damageBody, damageSignature, timestamp, key]) => ({
				body: damageBody(one.body),
				signature: damageSignature(one.signature),
				timestamp,
				key,
			})),
	);
