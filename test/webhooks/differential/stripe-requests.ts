import * as fc from "fast-check";
import { type Case, key, now, signature } from "./stripe-oracle.ts";

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

export const cases: fc.Arbitrary<Case> = fc
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
