import * as fc from "fast-check";
import { expect, it } from "vitest";
import { vapiWebhook } from "#webhooks/vapi/vapi.ts";
import { generatedRequests } from "./generated-requests.ts";
import { believes, tally } from "./tally.ts";
import { documented, now, type VapiCase } from "./vapi-oracle.ts";
import { hmacCases, tokenCases } from "./vapi-requests.ts";

const ours = ({ secret, ...request }: VapiCase): boolean =>
	believes(() =>
		vapiWebhook.verify(
			{ ...request, body: Buffer.from(request.body) },
			[secret],
			now,
		),
	);

const judgesAlike = (cases: fc.Arbitrary<VapiCase>, seed: number): void => {
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

it("judges HMACs as Vapi's page says", () => {
	judgesAlike(hmacCases, 7);
});

it("judges secrets in headers as Vapi's page says", () => {
	judgesAlike(tokenCases, 8);
});
