import * as fc from "fast-check";
import { type Case, key, now, signature } from "./standard-webhooks-oracle.ts";

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

export const cases: fc.Arbitrary<Case> = fc
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
