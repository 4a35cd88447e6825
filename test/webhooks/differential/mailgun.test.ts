import * as fc from "fast-check";
import { it } from "vitest";
import { verifyMailgun } from "#webhooks/mailgun/verify.ts";
import { believes } from "./believes.ts";
import { judgeAlike } from "./judge-alike.ts";
import { plainHmac } from "./plain-hmac.ts";

const now = 1_700_000_000;

type Signed = Readonly<Record<string, unknown>>;
type Case = { readonly signed: Signed; readonly key: string };

const ours = ({ signed, key }: Case): boolean =>
	believes(() =>
		verifyMailgun(
			{
				method: "POST",
				url: "https://hooks.example.com/webhooks/mailgun",
				headers: {},
				body: Buffer.from(
					JSON.stringify({ signature: signed, "event-data": { event: "x" } }),
				),
			},
			[{ webhookSigningKey: key }],
			now,
		),
	);

const hmac = (timestamp: unknown, token: unknown, key: string): string =>
	plainHmac("sha256", key, `${timestamp}${token}`).toString("hex");

/** As Mailgun's page has it, within the time of its retries. There is no library of its own that verifies. */
const documented = ({ signed, key }: Case): boolean => {
	const { timestamp, token } = signed;
	const age = now - Number(timestamp);
	return (
		key.trim() !== "" &&
		/^\d{1,12}$/.test(String(timestamp)) &&
		typeof token === "string" &&
		token !== "" &&
		age <= 9 * 3600 &&
		age >= -300 &&
		[signed.signature, signed["parent-signature"]].includes(
			hmac(timestamp, token, key),
		)
	);
};

const keys = [
	"key-5d0c2f7be19a46838bd4f1e0",
	"другой",
	"k".repeat(65),
] as const;

const timestamps = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom(String(now), now, `${now - 60}`) },
	{
		weight: 3,
		arbitrary: fc
			.constantFrom(-9 * 3600 - 1, -9 * 3600, 300, 301)
			.map((by) => `${now + by}`),
	},
	{
		weight: 2,
		arbitrary: fc.constantFrom("", "0", "x", `${now}.5`, now + 0.5, null, -1),
	},
);

const tokens = fc.oneof(
	{ weight: 9, arbitrary: fc.stringMatching(/^[0-9a-z]{50}$/) },
	{ weight: 1, arbitrary: fc.constantFrom("", 7, null, "é", "a\nb") },
);

const damages: readonly ((one: string) => unknown)[] = [
	(one) => one.toUpperCase(),
	(one) => one.slice(1),
	(one) => `${one}0`,
	(one) => ` ${one}`,
	(one) => Buffer.from(one, "hex").toString("base64"),
	(one) => one.replace(/^./, (first) => (first === "0" ? "1" : "0")),
	(one) => ({ one }),
	() => "",
	() => null,
	() => undefined,
];

const cases: fc.Arbitrary<Case> = fc
	.tuple(timestamps, tokens, fc.constantFrom(...keys))
	.chain(([timestamp, token, signer]) => {
		const right = hmac(timestamp, token, signer);
		const signatures = fc.oneof(
			{ weight: 6, arbitrary: fc.constant<unknown>(right) },
			{
				weight: 2,
				arbitrary: fc
					.constantFrom(...damages)
					.map((damage): unknown => damage(right)),
			},
			{
				weight: 1,
				arbitrary: fc.constant<unknown>(hmac(token, timestamp, signer)),
			},
		);
		return fc.record({
			signed: fc.record({
				timestamp: fc.constant<unknown>(timestamp),
				token: fc.constant<unknown>(token),
				signature: signatures,
				"parent-signature": fc.oneof(
					{ weight: 6, arbitrary: fc.constant<unknown>(undefined) },
					{ weight: 1, arbitrary: signatures },
				),
			}),
			key: fc.oneof(
				{ weight: 9, arbitrary: fc.constant<string>(signer) },
				{ weight: 1, arbitrary: fc.constantFrom(...keys, "", " ") },
			),
		});
	});

it("judges as Mailgun's page says", () =>
	judgeAlike({ cases, seed: 20_261_123, ours, theirs: documented }));
