import { setTimeout } from "node:timers/promises";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { freshDelivery } from "../send/fresh-delivery.ts";
import { examplesOf, signOf } from "../send/recorded.ts";
import { type Applied, appliedDeliveries } from "./applied-deliveries.ts";
import { type BenchedStack, benchedStack } from "./benched-stack.ts";
import { percentile } from "./compare.ts";
import { type Memory, memoryOf } from "./memory.ts";
import { postDeliveries } from "./post-deliveries.ts";

/** Milliseconds. */
export type Spread = { readonly p50: number; readonly p99: number };

export type StackNumbers = {
	readonly latencyOneAtATime: Spread;
	readonly latencyEightAtATime: Spread;
	/** Deliveries per second, eight at a time. */
	readonly takenPerSecond: number;
	/** From the webhook's clock to the transaction's, a few deliveries a second. */
	readonly ingestToApplied: Spread;
	/** From the first received to the last applied of a burst. */
	readonly appliedPerSecond: number;
	readonly memory: Memory;
};

const paced = 40;
const oneAtATime = 200;
const burst = 600;

const spread = (samples: readonly number[]): Spread => ({
	p50: percentile(samples, 50),
	p99: percentile(samples, 99),
});

type Delivery = { readonly id: string; readonly request: WebhookRequest };

/** Subscriptions of different customers, as Stripe signs them. */
const deliveries = async (
	{ baseUrl, secret }: BenchedStack,
	count: number,
): Promise<Delivery[]> => {
	const [examples, sign] = await Promise.all([
		examplesOf("stripe"),
		signOf("stripe"),
	]);
	const recorded = examples.find(
		({ name }) => name === "customer.subscription.created",
	);
	if (!recorded) throw new Error("No such example of Stripe's");
	// Records of their own: deliveries of one record wait for each other.
	const named = /\b(sub|si|cus)_\w+/g;
	const ids = [...recorded.ids, ...new Set(recorded.body.match(named))];
	return Array.from({ length: count }, () => {
		const example = freshDelivery({ ...recorded, ids });
		const request = sign(
			{
				method: "POST",
				url: `${baseUrl}/webhooks/stripe`,
				headers: example.headers ?? {},
				body: Buffer.from(example.body),
			},
			secret,
			Math.floor(Date.now() / 1000),
		);
		return { id: `stripe:${example.ids[0]}`, request };
	});
};

const requestsOf = (some: readonly Delivery[]) =>
	some.map(({ request }) => request);

const idsOf = (some: readonly Delivery[]) => new Set(some.map(({ id }) => id));

const ages = (applied: readonly Applied[]) =>
	applied.map(({ receivedAt, appliedAt }) => appliedAt - receivedAt);

const measurePaced = async (stack: BenchedStack): Promise<Spread> => {
	const some = await deliveries(stack, paced);
	for (const { request } of some) {
		await postDeliveries([request], 1);
		await setTimeout(50);
	}
	return spread(ages(await appliedDeliveries(stack, idsOf(some))));
};

const measureBurst = async (stack: BenchedStack) => {
	const some = await deliveries(stack, burst);
	const posted = await postDeliveries(requestsOf(some), 8);
	const applied = await appliedDeliveries(stack, idsOf(some));
	const first = Math.min(...applied.map(({ receivedAt }) => receivedAt));
	const last = Math.max(...applied.map(({ appliedAt }) => appliedAt));
	return { posted, appliedPerSecond: (burst * 1000) / (last - first) };
};

/** Until every process is there that the load will use, and its code compiled. */
const warmUp = async (stack: BenchedStack): Promise<void> => {
	const some = await deliveries(stack, 80);
	await postDeliveries(requestsOf(some), 8);
	await appliedDeliveries(stack, idsOf(some));
};

/** Runs the development stage here and delivers to its webhook for Stripe. */
export const measureStack = async (): Promise<StackNumbers> => {
	const stack = await benchedStack();
	try {
		await warmUp(stack);
		const ingestToApplied = await measurePaced(stack);
		const some = await deliveries(stack, oneAtATime);
		const single = await postDeliveries(requestsOf(some), 1);
		await appliedDeliveries(stack, idsOf(some));
		const { posted, appliedPerSecond } = await measureBurst(stack);
		return {
			latencyOneAtATime: spread(single.latencies),
			latencyEightAtATime: spread(posted.latencies),
			takenPerSecond: posted.perSecond,
			ingestToApplied,
			appliedPerSecond,
			memory: await memoryOf(stack.pid),
		};
	} finally {
		await stack.stop();
	}
};
