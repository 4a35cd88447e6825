import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { recordedRequests, someSecret } from "../recorded-request.ts";
import { signatureHeaders } from "../signature-of.ts";
import { quotesInput } from "./canary.ts";
import { spyOnConsole } from "./console-spy.ts";
import { expectDiscreet, expectRefusal } from "./expect-harmless.ts";
import { hostileCalls } from "./hostile-calls.ts";
import { guardPrototypes } from "./prototypes.ts";
import { shellOf } from "./shell.ts";

// Time of ours is bound here, not what a busy machine gives us of its own.
vi.setConfig({ testTimeout: 60_000 });

const recorded = await recordedRequests();
const webhooks = [...new Set(recorded.map(({ webhook }) => webhook))];
const log = spyOnConsole();
guardPrototypes();

describe.each(webhooks.map((webhook) => [webhook.id, webhook] as const))(
	"%s",
	(id, webhook) => {
		const secret = someSecret(webhook);
		const names = recorded
			.filter((one) => one.webhook === webhook)
			.flatMap((one) => signatureHeaders(one, secret));
		const call = shellOf(webhook, secret);

		it("refuses whatever nobody has signed, without a word of it", async () => {
			let marked = 0;
			await fc.assert(
				fc.asyncProperty(
					hostileCalls(webhook, [...new Set(names)]),
					async (sent) => {
						const outcome = await call(sent);
						expectDiscreet(webhook, outcome, log.take());
						expectRefusal(webhook, sent, secret, outcome);
						if (quotesInput(JSON.stringify(sent))) marked++;
					},
				),
				{ seed: id.length, numRuns: 100 },
			);
			expect(marked).toBeGreaterThan(75);
		});
	},
);
