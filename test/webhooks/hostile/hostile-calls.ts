import * as fc from "fast-check";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { canary } from "./canary.ts";
import type { Call } from "./event-of.ts";
import { contentTypes, hostileBodies } from "./hostile-bodies.ts";
import { hostileTexts } from "./hostile-texts.ts";

/** Headers that some code somewhere trusts. */
const knownHeaders = [
	"authorization",
	"host",
	"x-forwarded-host",
	"x-forwarded-for",
	"x-forwarded-proto",
	"x-original-url",
	"x-http-method-override",
	"content-length",
	"content-encoding",
	"cookie",
	"__proto__",
	"constructor",
	"prototype",
	"",
	" ",
	"\u0000",
	"X-TWILIO-SIGNATURE",
	`x-${canary}`,
];

const headersOf = (signatureHeaders: readonly string[]) =>
	fc
		.tuple(
			fc.array(
				fc.tuple(
					fc.oneof(fc.constantFrom(...knownHeaders), hostileTexts),
					hostileTexts,
				),
				{ maxLength: 4 },
			),
			fc.array(
				fc.tuple(fc.constantFrom("", ...signatureHeaders), hostileTexts),
				{ maxLength: 4 },
			),
			fc.option(contentTypes, { nil: undefined }),
		)
		.map(
			([odd, signed, type]): Record<string, string> =>
				Object.fromEntries([
					...(type === undefined ? [] : [["content-type", type] as const]),
					...odd,
					...signed,
				]),
		);

const queries = fc.oneof(
	fc.constantFrom(
		"",
		"__proto__[polluted]=1&constructor=2&prototype=3&__proto__=4",
		"a=1&a=2&a&=&&&==",
		"hub.mode=subscribe&hub.mode=x&hub.challenge=%",
		`bodySHA256=${"0".repeat(64)}`,
		`%=%&%zz&%ff=%C0%AF&${canary}=${canary}`,
	),
	fc
		.array(
			fc.tuple(
				fc.oneof(
					fc.constantFrom("token", "sig", "hub.mode", "hub.challenge"),
					fc.constantFrom("hub.verify_token", "crc_token", "AccountSid"),
					hostileTexts,
				),
				hostileTexts,
			),
			{ maxLength: 6 },
		)
		.map((pairs) => new URLSearchParams(pairs).toString()),
	hostileTexts,
);

/** The webhook's own paths, with anything for a token in them, and what a sloppy route would let through. */
const pathsOf = ({ paths }: Webhook) =>
	fc
		.tuple(fc.constantFrom(...paths), hostileTexts, fc.boolean())
		.map(([path, text, appended]) =>
			appended
				? `${path}/${text}`
				: path.replaceAll(/\{[^}]+\}/g, () => text || "x"),
		);

const methods = fc.constantFrom("POST", "POST", "GET", "HEAD", "PUT", "get");

/** Calls of a webhook that nobody has signed. */
export const hostileCalls = (
	webhook: Webhook,
	signatureHeaders: readonly string[],
): fc.Arbitrary<Call> =>
	fc
		.record({
			method: methods,
			path: pathsOf(webhook),
			query: queries,
			headers: headersOf(signatureHeaders),
			bytes: hostileBodies,
			encoding: fc.constantFrom("base64", "text", "mislabeled"),
		})
		.map(({ bytes, encoding, ...rest }) => ({
			...rest,
			body: bytes.toString(encoding === "base64" ? "base64" : "utf8"),
			isBase64Encoded: encoding !== "text",
		}));
