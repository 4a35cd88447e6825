import { afterEach, describe, expect, it, vi } from "vitest";
import type { Webhook } from "#shared/webhook/webhook.ts";
import {
	now,
	type Recorded,
	recordedRequests,
	someSecret,
	unsigned,
} from "../recorded-request.ts";
import { signatureHeaders } from "../signature-of.ts";
import { allBombs } from "./bombs.ts";
import { spyOnConsole } from "./console-spy.ts";
import { cpuMilliseconds } from "./cpu-time.ts";
import { callOf } from "./event-of.ts";
import { guardPrototypes } from "./prototypes.ts";
import { shellOf } from "./shell.ts";

// Time of ours is bound here, not what a busy machine gives us of its own.
vi.setConfig({ testTimeout: 60_000 });

const boundMilliseconds = 50;
const log = spyOnConsole();
guardPrototypes();
afterEach(() => {
	log.take();
});

/** A refused request meets nothing else of a webhook: those that share it are as dear. */
const costs = ({ verify, handshake, refuse, methods, paths }: Webhook) =>
	[verify, handshake, refuse, methods.join(), paths[0].includes("{")] as const;

const sameCost = (one: Recorded, other: Recorded): boolean => {
	const theirs = costs(other.webhook);
	return (
		one.example.method === other.example.method &&
		costs(one.webhook).every((cost, at) => cost === theirs[at])
	);
};

const recorded = await recordedRequests();
const distinct = recorded.filter(
	(one, at) => recorded.findIndex((other) => sameCost(one, other)) === at,
);

describe.each(
	distinct.map(
		(one) => [`${one.webhook.id} ${one.example.method}`, one] as const,
	),
)("%s", (_, one) => {
	const secret = someSecret(one.webhook);
	const names = signatureHeaders(one, secret);
	const genuine = callOf(one.sign(unsigned(one), secret, now));
	const call = shellOf(one.webhook, secret);

	it("takes little of our time for any one request", async () => {
		const dear: unknown[] = [];
		for (const [name, plant] of allBombs) {
			const sent = plant(genuine, names);
			const work = async () => {
				const { status } = await call(sent);
				expect(status, name).toBeLessThan(500);
			};
			const taken = await cpuMilliseconds(work, boundMilliseconds);
			if (taken > boundMilliseconds) dear.push([name, taken]);
		}
		expect(dear).toEqual([]);
	});
});
