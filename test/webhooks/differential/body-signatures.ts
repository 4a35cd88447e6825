import * as fc from "fast-check";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { believes } from "./believes.ts";
import { judgeAlike } from "./judge-alike.ts";
import { plainHmac } from "./plain-hmac.ts";

/** A provider that keeps no library, as its page says: one header with the HMAC-SHA256 of the body, and nothing else. */
type Documented = {
	readonly webhook: Webhook;
	readonly field: string;
	readonly header: string;
	readonly prefix: string;
	readonly encoding: "hex" | "base64";
};

const bodies = fc
	.record({
		text: fc.string({ unit: "grapheme" }),
		note: fc.constantFrom("", "é", "🙂", "\u2028", "\\u00e4\\/", " \r\n", "\0"),
		more: fc.jsonValue({ maxDepth: 1 }),
	})
	.chain((payload) =>
		fc.constantFrom(
			JSON.stringify(payload),
			JSON.stringify(payload, null, 2),
			JSON.stringify(payload).replaceAll("/", "\\/"),
		),
	);

const keys = ["c3d1f7a09b5e42688d04", "ключ", "k".repeat(65), " k ", " ", ""];

const damages: readonly ((header: string) => string)[] = [
	(one) => one.toLowerCase(),
	(one) => one.toUpperCase(),
	(one) => one.slice(0, -1),
	(one) => one.slice(1),
	(one) => `${one} `,
	(one) => `${one}=`,
	(one) => `${one},${one}`,
	(one) => one.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
	(one) => one.replace(/^\w+=/, ""),
	(one) => `sha256=${one}`,
	(one) => one.replace("sha256", "sha1"),
	() => "no-secret-provided",
	() => "",
];

const usable = (secrets: readonly string[]): string[] =>
	secrets.filter((one) => one.trim() !== "");

type Case = {
	readonly body: string;
	readonly header: string;
	readonly secrets: readonly string[];
};

const casesOf = (sign: (body: string, key: string) => string) =>
	fc
		.record({
			body: bodies,
			secrets: fc.array(fc.constantFrom(...keys), { maxLength: 3 }),
		})
		.chain(({ body, secrets }) =>
			fc
				.record({
					key: fc.constantFrom(...keys, ...secrets, ...secrets, ...secrets),
					damage: fc.oneof(
						{ weight: 5, arbitrary: fc.constant((text: string) => text) },
						{ weight: 1, arbitrary: fc.constantFrom(...damages) },
					),
					suffix: fc.oneof(
						{ weight: 9, arbitrary: fc.constant("") },
						{ weight: 1, arbitrary: fc.constantFrom("\n", " ", "\ufeff") },
					),
				})
				.map(
					({ key, damage, suffix }): Case => ({
						body: body + suffix,
						header: damage(sign(body, key)),
						secrets,
					}),
				),
		);

/** Compares our verdicts on thousands of requests, good and damaged, with the page's. */
export const judgesAsDocumented = (
	{ webhook, field, header: name, prefix, encoding }: Documented,
	seed: number,
): Promise<void> => {
	const sign = (body: string, key: string): string =>
		prefix + plainHmac("sha256", key, body).toString(encoding);
	return judgeAlike({
		cases: casesOf(sign),
		seed,
		ours: ({ body, header, secrets }) => {
			const versions: Secret[] = secrets.map((one) => ({ [field]: one }));
			const request = {
				method: "POST",
				url: `https://hooks.example.com${webhook.paths[0]}`,
				headers: { [name]: header },
				body: Buffer.from(body),
			};
			return believes(() => webhook.verify(request, versions, 0));
		},
		theirs: ({ body, header, secrets }) =>
			usable(secrets).some((key) => sign(body, key) === header),
	});
};
