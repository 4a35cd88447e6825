import * as fc from "fast-check";
import Stripe from "stripe";
import { expect, it } from "vitest";
import { stripeWebhook } from "#webhooks/stripe/stripe.ts";
import { believes, tally } from "./tally.ts";

const now = 1_700_000_000;
const toleranceSeconds = 300;
const key = "whsec_8c1f2b7e94d05a63";

type Case = {
	readonly body: string;
	readonly header: string;
	readonly secret: string;
};

const ours = ({ body, header, secret }: Case): boolean =>
	believes(() =>
		stripeWebhook.verify(
			{
				method: "POST",
				url: "https://hooks.example.com/webhooks/stripe",
				headers: { "stripe-signature": header },
				body: Buffer.from(body),
			},
			[{ webhookSecret: secret }],
			now,
		),
	);

const theirs = ({ body, header, secret }: Case): boolean =>
	believes(() =>
		Stripe.webhooks.constructEvent(
			Buffer.from(body),
			header,
			secret,
			toleranceSeconds,
			undefined,
			now * 1000,
		),
	);

const signature = (body: string, timestamp: string, secret = key): string =>
	Stripe.webhooks
		.generateTestHeaderString({
			payload: body,
			secret,
			timestamp: Number.parseInt(timestamp, 10),
		})
		.replace(/^.*v1=/, "");

const bodies = fc
	.record({
		id: fc.string({ unit: "grapheme" }),
		note: fc.constantFrom("", "é", "🙂", "\u2028", "\\u00fc", " \r\n"),
		more: fc.jsonValue({ maxDepth: 1 }),
	})
	.map((event) => JSON.stringify(event, null, 2));

const timestamps = fc.oneof(
	{ weight: 6, arbitrary: fc.constant(String(now)) },
	{
		weight: 3,
		arbitrary: fc.integer({ min: -310, max: 310 }).map((by) => `${now + by}`),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom("0", "9999999999999", `${now}.5`, "x", "", "-1"),
	},
);

/** One signature of a body: right, or almost. */
const signatureFields = (body: string, timestamp: string) => {
	const right = signature(body, timestamp);
	return fc.oneof(
		{ weight: 8, arbitrary: fc.constant(`v1=${right}`) },
		{
			weight: 5,
			arbitrary: fc.constantFrom(
				`v0=${right}`,
				`V1=${right}`,
				`v1=${right.toUpperCase()}`,
				`v1=${right.slice(1)}`,
				`v1=${right}0`,
				`v1=${right}=`,
				`v1=${Buffer.from(right, "hex").toString("base64")}`,
				`v1 =${right}`,
				` v1=${right}`,
				`v1=${signature(`${body} `, timestamp)}`,
				`v1=${signature(body, String(now - 1))}`,
				`v1=${signature(body, timestamp, key.slice(6))}`,
				"v1=",
				"v1",
				"v2=1",
				"",
			),
		},
	);
};

const cases: fc.Arbitrary<Case> = fc
	.tuple(bodies, timestamps)
	.chain(([body, timestamp]) =>
		fc.record({
			body: fc.oneof(
				{ weight: 9, arbitrary: fc.constant(body) },
				{ weight: 1, arbitrary: fc.constant(`${body}\n`) },
			),
			secret: fc.oneof(
				{ weight: 9, arbitrary: fc.constant(key) },
				{ weight: 1, arbitrary: fc.constantFrom("", " ", `${key} `, "whsec_") },
			),
			header: fc
				.tuple(
					fc.oneof(
						{ weight: 9, arbitrary: fc.constant([`t=${timestamp}`]) },
						{
							weight: 1,
							arbitrary: fc.constantFrom(
								[],
								[`t=${timestamp}`, `t=${now}`],
								[` t=${timestamp}`],
							),
						},
					),
					fc.array(signatureFields(body, timestamp), { maxLength: 3 }),
				)
				.chain(([times, signatures]) =>
					fc.shuffledSubarray([...times, ...signatures], {
						minLength: times.length + signatures.length,
					}),
				)
				.map((fields) => fields.join(",")),
		}),
	);

/** Blanks around fields are ignored, and fields without a value: Stripe's library trips over the one and the other. */
const tidied = (header: string): string =>
	header
		.split(",")
		.map((field) => field.trim())
		.filter((field) => !/^(t|v1)=?$/.test(field))
		.join(",");

const timesIn = (header: string): string[] =>
	header.split(",").flatMap((field) => /^t=(.+)$/.exec(field)?.[1] ?? []);

/** Where we differ on purpose; everywhere else the library's verdict is ours. */
const expected = (one: Case): boolean => {
	const header = tidied(one.header);
	const [time = "", ...others] = timesIn(header);
	// One time, in digits: the library takes the last of several and reads as far as it can.
	if (others.length > 0 || !/^\d+$/.test(time)) return false;
	// The library believes a time in the future.
	if (Number(time) - now > toleranceSeconds) return false;
	return theirs({ ...one, header });
};

it("judges as Stripe's own library does", () => {
	const verdicts = tally();
	fc.assert(
		fc.property(cases, (one) => {
			const verdict = ours(one);
			verdicts.add(verdict);
			expect(verdict).toBe(expected(one));
		}),
		{ seed: 20_261_120, numRuns: 6000 },
	);
	verdicts.expectAtLeast(1000);
});

const good = `v1=${signature("{}", String(now))}`;
const ahead = String(now + toleranceSeconds + 1);

it.each([
	[
		"a time in the future is refused: nobody but a forger signs ahead",
		{ header: `t=${ahead},v1=${signature("{}", ahead)}`, theirs: true },
	],
	[
		"blanks after commas are no reason to refuse what is proven",
		{ header: `t=${now}, ${good}`, theirs: false },
	],
	[
		"a signature without a value beside a good one is no reason to refuse it",
		{ header: `t=${now},v1=,${good}`, theirs: false },
	],
	[
		"two times are refused: it is not clear which was signed",
		{ header: `t=1,t=${now},${good}`, theirs: true },
	],
	[
		"a time that is no number to its end is refused",
		{ header: `t=${now}s,${good}`, theirs: true },
	],
])("differs on purpose: %s", (_, { header, theirs: verdict }) => {
	const one = { body: "{}", header, secret: key };
	expect(theirs(one)).toBe(verdict);
	expect(ours(one)).toBe(!verdict);
});
