import * as fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { testWebhook } from "#webhooks/test/test.ts";
import { believes, tally } from "./tally.ts";

const now = 1_700_000_000;
const key = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

beforeAll(() => {
	vi.useFakeTimers({ now: now * 1000, toFake: ["Date"] });
});
afterAll(() => {
	vi.useRealTimers();
});

type Case = {
	readonly body: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly secret: string;
};

const ours = ({ body, headers, secret }: Case): boolean =>
	believes(() =>
		testWebhook.verify(
			{
				method: "POST",
				url: "https://hooks.example.com/webhooks/test",
				headers,
				body: Buffer.from(body),
			},
			[{ webhookSecret: secret }],
			now,
		),
	);

const theirs = ({ body, headers, secret }: Case): boolean =>
	believes(() =>
		new Webhook(secret).verify(body, { ...headers }, { jsonParse: false }),
	);

/** `v1,<base64>` */
const signature = (
	id: string,
	timestamp: string,
	body: string,
	secret = key,
): string => {
	const seconds = Number.parseInt(timestamp, 10);
	return Number.isNaN(seconds)
		? "v1,"
		: new Webhook(secret).sign(id, new Date(seconds * 1000), body);
};

const signatures = (id: string, timestamp: string, body: string) => {
	const right = signature(id, timestamp, body);
	const bare = right.slice(3);
	return fc.oneof(
		{ weight: 8, arbitrary: fc.constant(right) },
		{
			weight: 5,
			arbitrary: fc.constantFrom(
				`v1a,${bare}`,
				`V1,${bare}`,
				bare,
				`v1,${bare.replace("=", "")}`,
				`v1,${bare.toLowerCase()}`,
				`v1,${Buffer.from(bare, "base64").toString("hex")}`,
				`v1=${bare}`,
				signature(id, timestamp, `${body} `),
				signature(`${id}x`, timestamp, body),
				signature(id, String(now - 1), body),
				signature(id, timestamp, body, "whsec_b3RoZXIga2V5IQ=="),
				"v1,",
				"v1",
				"",
			),
		},
	);
};

const timestamps = fc.oneof(
	{ weight: 6, arbitrary: fc.constant(String(now)) },
	{
		weight: 3,
		arbitrary: fc.integer({ min: -310, max: 310 }).map((by) => `${now + by}`),
	},
	{ weight: 1, arbitrary: fc.constantFrom("0", "9999999999", "x", "", "-1") },
);

const without = (
	headers: Readonly<Record<string, string>>,
	left: string,
): Record<string, string> =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => name !== left));

const cases: fc.Arbitrary<Case> = fc
	.tuple(
		fc.string({ unit: "grapheme" }),
		fc.constantFrom("msg_1", "msg_é.2", "evt.1.2", "x y", ""),
		timestamps,
	)
	.chain(([body, id, timestamp]) =>
		fc.record({
			body: fc.oneof(
				{ weight: 9, arbitrary: fc.constant(body) },
				{ weight: 1, arbitrary: fc.constant(`${body}\n`) },
			),
			secret: fc.oneof(
				{ weight: 9, arbitrary: fc.constantFrom(key, key.slice(6)) },
				{
					weight: 1,
					arbitrary: fc.constantFrom("", "whsec_", "whsec_b3RoZXIga2V5IQ=="),
				},
			),
			headers: fc
				.tuple(
					fc.array(signatures(id, timestamp, body), { maxLength: 3 }),
					fc.oneof(
						{ weight: 12, arbitrary: fc.constant("nothing") },
						{
							weight: 1,
							arbitrary: fc.constantFrom("id", "timestamp", "signature"),
						},
					),
				)
				.map(([all, left]) =>
					without(
						{
							"webhook-id": id,
							"webhook-timestamp": timestamp,
							"webhook-signature": all.join(" "),
						},
						`webhook-${left}`,
					),
				),
		}),
	);

it("judges as the Standard Webhooks library does", () => {
	const verdicts = tally();
	fc.assert(
		fc.property(cases, (one) => {
			const verdict = ours(one);
			verdicts.add(verdict);
			expect(verdict).toBe(theirs(one));
		}),
		{ seed: 20_261_121, numRuns: 6000 },
	);
	verdicts.expectAtLeast(1000);
});

const good = signature("msg_1", String(now), "{}");
const signed = {
	"webhook-id": "msg_1",
	"webhook-timestamp": String(now),
	"webhook-signature": good,
};

const signedWith = (secret: string) => ({
	...signed,
	"webhook-signature": signature("msg_1", String(now), "{}", secret),
});

it.each([
	[
		"a time that is no number to its end is refused",
		{ headers: { ...signed, "webhook-timestamp": `${now}s` } },
		true,
	],
	[
		"more after a signature is part of it: API Gateway joins repeated headers so",
		{ headers: { ...signed, "webhook-signature": `${good},more` } },
		true,
	],
	[
		"a key may end in the newline that was pasted with it",
		{
			secret: "whsec_b3RoZXIga2V5IQ==\n",
			headers: signedWith("whsec_b3RoZXIga2V5IQ=="),
		},
		false,
	],
	[
		"a key may be written in the alphabet for URLs",
		{ secret: "whsec_-_-_", headers: signedWith("whsec_+/+/") },
		false,
	],
])("differs on purpose: %s", (_, changed, verdict) => {
	const one = { body: "{}", headers: signed, secret: key, ...changed };
	expect(theirs(one)).toBe(verdict);
	expect(ours(one)).toBe(!verdict);
});
