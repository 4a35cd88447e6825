import * as fc from "fast-check";
import { expect, it } from "vitest";
import { smsWebhook } from "#webhooks/voipms/sms.ts";
import { generatedRequests } from "./generated-requests.ts";
import { believes, tally } from "./tally.ts";
import { documented, type VoipmsCase } from "./voipms-oracle.ts";
import { addressCases, tokenCases } from "./voipms-requests.ts";

const ours = ({ url, sourceIp, secret }: VoipmsCase): boolean =>
	believes(() =>
		smsWebhook.verify(
			{ method: "GET", url, headers: {}, body: Buffer.alloc(0), sourceIp },
			[secret],
			0,
		),
	);

const judgesAlike = (cases: fc.Arbitrary<VoipmsCase>, seed: number): void => {
	const verdicts = tally();
	fc.assert(
		fc.property(cases, (one) => {
			const verdict = ours(one);
			verdicts.add(verdict);
			expect(verdict).toBe(documented(one));
		}),
		{ seed, numRuns: generatedRequests },
	);
	verdicts.expectBoth();
};

it("finds tokens as a URL parser does", () => {
	judgesAlike(tokenCases, 5);
});

it("finds addresses in ranges as their bits do", () => {
	judgesAlike(addressCases, 6);
});

it("differs on purpose: a path that API Gateway has decoded already is taken as it is", () => {
	const one = {
		url: "https://hooks.example.com/webhooks/voipms/sms/incoming/a%20b",
		sourceIp: "192.0.2.1",
		secret: { urlToken: "a%20b" },
	};
	expect(documented(one)).toBe(false);
	expect(ours(one)).toBe(true);
});
