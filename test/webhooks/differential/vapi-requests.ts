import * as fc from "fast-check";
import { now, type Plan, signatureBy, type VapiCase } from "./vapi-oracle.ts";

const bodies = fc
	.record({
		type: fc.constantFrom("hang", "transcript"),
		note: fc.constantFrom("", "é", "🙂", "{timestamp}", "{body}", "$&", "\r\n"),
		more: fc.jsonValue({ maxDepth: 1 }),
	})
	.map((message) => JSON.stringify({ message }));

const plans: fc.Arbitrary<Plan> = fc.record({
	secret: fc.oneof(
		{ weight: 9, arbitrary: fc.constantFrom("c2VjcmV0", "s".repeat(130)) },
		{ weight: 1, arbitrary: fc.constantFrom("", " ") },
	),
	algorithm: fc.constantFrom("sha1", "sha256", "sha512", undefined),
	encoding: fc.constantFrom("hex", "base64", undefined),
	signatureHeader: fc.constantFrom("X-Sig", undefined),
	timestampHeader: fc.constantFrom("X-Time", undefined),
	payloadFormat: fc.constantFrom(
		undefined,
		"{timestamp}.{body}",
		"{body}",
		"{svix-id}.{timestamp}.{body}",
		"{method} {url}\n{body}{other}",
		"$&{body}$1",
	),
	signaturePrefix: fc.constantFrom(undefined, "v1,", "sha256=", ""),
	secretIsBase64: fc.boolean(),
});

const timestamps = fc.oneof(
	{ weight: 4, arbitrary: fc.constant(String(now)) },
	{
		weight: 4,
		arbitrary: fc
			.tuple(
				fc.integer({ min: -310, max: 310 }),
				fc.constantFrom("", "000", "999"),
			)
			.map(([by, end]) => `${now + by}${end}`),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom("", "0", "x", `${now}.0`, `${now} `, "-1"),
	},
);

const damages: readonly ((signature: string) => string)[] = [
	(one) => one.toUpperCase(),
	(one) => one.slice(1),
	(one) => one.slice(0, -1),
	(one) => `${one}=`,
	(one) => one.replace(/^(v1,|sha256=)/, ""),
	(one) => `v1,${one}`,
	(one) => one.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
	() => "",
];
/** Beside another signature it still proves. */
const companions: readonly ((signature: string) => string)[] = [
	(one) => one,
	(one) => one,
	(one) => one,
	(one) => `v1,0 ${one}`,
	(one) => `${one}  x`,
];

const url = "https://hooks.example.com/webhooks/vapi";

export const hmacCases: fc.Arbitrary<VapiCase> = fc
	.record({
		plan: plans,
		body: bodies,
		timestamp: timestamps,
		messageId: fc.constantFrom("msg_1", "msg_1", "msg_1", ""),
		change: fc.oneof(
			{ weight: 4, arbitrary: fc.constantFrom(...companions) },
			{ weight: 1, arbitrary: fc.constantFrom(...damages) },
		),
		suffix: fc.constantFrom("", "", "", "", "", "", "", " "),
		isGet: fc.constantFrom(false, false, false, false, true),
	})
	.map(({ plan, body, timestamp, messageId, change, suffix, isGet }) => {
		const format =
			plan.payloadFormat ?? (timestamp ? "{timestamp}.{body}" : "{body}");
		const signature = signatureBy(plan, format, {
			method: "POST",
			url,
			body,
			timestamp,
			"svix-id": messageId,
		});
		return {
			method: isGet ? "GET" : "POST",
			url,
			body: body + suffix,
			headers: {
				[(plan.signatureHeader ?? "x-signature").toLowerCase()]:
					change(signature),
				[(plan.timestampHeader ?? "x-timestamp").toLowerCase()]: timestamp,
				"svix-id": messageId,
			},
			secret: { hmac: plan },
		};
	});

const tokens = ["tok_5f2c", "Bearer x", "é🙂", "a b", "", " "] as const;

const tokenHeaders = fc.constantFrom(
	...tokens.flatMap((token) => [
		token,
		`Bearer ${token}`,
		`Basic ${token}`,
		`${token}x`,
		token.slice(1),
	]),
	"Bearer",
	"Bearer ",
);

export const tokenCases: fc.Arbitrary<VapiCase> = fc
	.record({
		serverSecret: fc.constantFrom(...tokens),
		authorization: tokenHeaders,
		legacy: tokenHeaders,
		right: fc.boolean(),
		body: bodies,
	})
	.map(({ serverSecret, authorization, legacy, right, body }) => ({
		method: "POST",
		url,
		body,
		headers: {
			authorization: right ? `Bearer ${serverSecret}` : authorization,
			"x-vapi-secret": legacy,
		},
		secret: { serverSecret },
	}));
