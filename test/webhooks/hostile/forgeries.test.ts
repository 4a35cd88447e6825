import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { recordedRequests, someSecret } from "../recorded-request.ts";
import { signatureHeaders } from "../signature-of.ts";
import { spyOnConsole } from "./console-spy.ts";
import { callOf } from "./event-of.ts";
import { expectDiscreet, expectRefusal } from "./expect-harmless.ts";
import { forgeries } from "./forgeries.ts";
import { guardPrototypes } from "./prototypes.ts";
import { shellOf } from "./shell.ts";

// Time of ours is bound here, not what a busy machine gives us of its own.
vi.setConfig({ testTimeout: 60_000 });

const recorded = await recordedRequests();
const log = spyOnConsole();
guardPrototypes();

/** The first of each webhook and method: what is refused is not looked at more closely. */
const firsts = recorded.filter(
	({ webhook, example }, at) =>
		recorded.findIndex(
			(other) =>
				other.webhook === webhook && other.example.method === example.method,
		) === at,
);

describe.each(
	firsts.map(
		(one) => [`${one.webhook.id} ${one.example.method}`, one] as const,
	),
)("%s", (id, one) => {
	const { webhook } = one;
	const secret = someSecret(webhook);
	const call = shellOf(webhook, secret);
	const names = signatureHeaders(one, secret);

	it("is refused with anything hostile in place of what is signed, and harmless with it elsewhere", async () => {
		await fc.assert(
			fc.asyncProperty(
				forgeries(one, secret, names),
				async ({ request, isCovered }) => {
					const sent = callOf(request);
					const outcome = await call(sent);
					expectDiscreet(webhook, outcome, log.take());
					if (isCovered) expectRefusal(webhook, sent, secret, outcome);
					expect(outcome.queued.length).toBeLessThanOrEqual(1);
				},
			),
			{ seed: id.length, numRuns: 100 },
		);
	});
});
