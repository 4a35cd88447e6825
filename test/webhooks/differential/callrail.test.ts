import * as fc from "fast-check";
import { it } from "vitest";
import { postCallWebhook } from "#webhooks/callrail/post-call.ts";
import { believes } from "./believes.ts";
import { judgeAlike } from "./judge-alike.ts";
import { plainHmac } from "./plain-hmac.ts";

type Case = {
	readonly body: string;
	readonly signature: string;
	readonly signingKeys: Readonly<Record<string, string>>;
	readonly signingKey: string;
};

const ours = ({ body, signature, ...secret }: Case): boolean =>
	believes(() =>
		postCallWebhook.verify(
			{
				method: "POST",
				url: "https://hooks.example.com/webhooks/callrail/post-call",
				headers: { signature },
				body: Buffer.from(body),
			},
			[secret],
			0,
		),
	);

const sign = (body: string, key: string): string =>
	plainHmac("sha1", key, body).toString("base64");

const companyOf = (body: string): string | undefined =>
	/"company_resource_id":"(\w+)"/.exec(body)?.[1];

/** As CallRail's page has it: base64 of HMAC-SHA1 over the body, by the key of the company where we have that. */
const documented = ({
	body,
	signature,
	signingKeys,
	signingKey,
}: Case): boolean => {
	const keys = Object.entries(signingKeys).filter(([, key]) => key.trim());
	const own = keys.filter(([company]) => company === companyOf(body));
	return [...(own.length > 0 ? own : keys), ["", signingKey]]
		.flatMap(([, key]) => (key?.trim() ? [key] : []))
		.some((key) => sign(body, key) === signature);
};

const companies = ["COMa", "COMb", "COMc"] as const;
const keys = [
	"072e77e426f92738a72fe23c4d1953b4",
	"5f0e1d2c3b4a59687786a5b4c3d2e1f0",
	"ключ",
	"k".repeat(65),
	" ",
	"",
] as const;

const bodies = fc
	.record({
		company_resource_id: fc.constantFrom(...companies, "COMd", null, 7),
		note: fc.constantFrom("", "é", "🙂", "\u2028", "\\u00fc", " \r\n", "\0"),
		more: fc.jsonValue({ maxDepth: 1 }),
	})
	.map((call) => JSON.stringify(call));

const damages: readonly ((signature: string) => string)[] = [
	(one) => one.toLowerCase(),
	(one) => one.slice(0, -1),
	(one) => `${one} `,
	(one) => `${one}=`,
	(one) => `${one},${one}`,
	(one) => one.replace(/^./, (first) => (first === "A" ? "B" : "A")),
	(one) => Buffer.from(one, "base64").toString("hex"),
	(one) => Buffer.from(one, "base64").toString("base64url"),
	() => "",
];

const cases: fc.Arbitrary<Case> = fc
	.record({
		body: bodies,
		signingKeys: fc
			.array(fc.tuple(fc.constantFrom(...companies), fc.constantFrom(...keys)))
			.map((entries) => Object.fromEntries(entries)),
		signingKey: fc.constantFrom(...keys),
	})
	.chain((one) =>
		fc
			.record({
				key: fc.constantFrom(
					...keys,
					...Object.values(one.signingKeys),
					one.signingKey,
				),
				damage: fc.oneof(
					{ weight: 4, arbitrary: fc.constant((text: string) => text) },
					{ weight: 1, arbitrary: fc.constantFrom(...damages) },
				),
				suffix: fc.oneof(
					{ weight: 9, arbitrary: fc.constant("") },
					{ weight: 1, arbitrary: fc.constantFrom("\n", " ", "\ufeff") },
				),
			})
			.map(({ key, damage, suffix }) => ({
				...one,
				body: one.body + suffix,
				signature: damage(sign(one.body, key)),
			})),
	);

it("judges as CallRail's page says", () =>
	judgeAlike({ cases, seed: 20_261_121, ours, theirs: documented }));
