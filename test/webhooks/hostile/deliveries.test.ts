import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import {
	now,
	type Recorded,
	recordedRequests,
	someSecret,
	unsigned,
} from "../recorded-request.ts";
import { quotesInput } from "./canary.ts";
import { complaints } from "./complaints.ts";
import { spyOnConsole } from "./console-spy.ts";
import { callOf } from "./event-of.ts";
import { expectWellFormed } from "./expect-well-formed.ts";
import { type Change, hostileDeliveries } from "./hostile-deliveries.ts";
import { markup } from "./hostile-values.ts";
import { guardPrototypes } from "./prototypes.ts";
import { type Outcome, shellOf } from "./shell.ts";

// Time of ours is bound here, not what a busy machine gives us of its own.
vi.setConfig({ testTimeout: 60_000 });

const log = spyOnConsole();
guardPrototypes();

/** Some libraries cannot sign all that can be sent. */
const signed = (one: Recorded, secret: Secret): WebhookRequest | undefined => {
	try {
		return one.sign(unsigned(one), secret, now);
	} catch {
		return undefined;
	}
};

const expectReadable = ({ read }: Recorded, { queued }: Outcome): void => {
	for (const { envelope, body } of queued) {
		const { id: callId, ...rest } = envelope;
		expect(read && complaints(read.reader, { ...rest, callId, body })).toEqual(
			[],
		);
	}
};

const recorded = (await recordedRequests()).filter(
	({ example }) => example.body || example.query,
);
const webhooks = [...new Set(recorded.map(({ webhook }) => webhook))];

describe.each(webhooks.map((webhook) => [webhook.id, webhook] as const))(
	"%s",
	(id, webhook) => {
		const secret = someSecret(webhook);
		const call = shellOf(webhook, secret, {
			id: "01JCY0000000000000000000",
			kind: "lead",
			name: markup,
		});
		const own = recorded.filter((one) => one.webhook === webhook);
		const deliveries = fc.oneof(
			...own.map(({ example }) =>
				hostileDeliveries(example).map((change): [string, Change] => [
					example.name,
					change,
				]),
			),
		);

		it("takes, answers and reads whatever its provider passes on", async () => {
			let taken = 0;
			await fc.assert(
				fc.asyncProperty(deliveries, async ([name, change]) => {
					const one = own.find(({ example }) => example.name === name);
					const example = one && { ...one.example, ...change };
					const request =
						one && signed({ ...one, example: example ?? one.example }, secret);
					if (!request) return;
					const outcome = await call(callOf(request));
					const logged = log.take();
					expect(outcome.status, logged).toBeLessThan(500);
					expect(quotesInput(logged)).toBe(false);
					expectWellFormed(outcome);
					expectReadable(one, outcome);
					if (outcome.status < 300) taken++;
				}),
				{ seed: id.length, numRuns: 90 },
			);
			expect(taken).toBeGreaterThan(30);
		});
	},
);
