import type { QueueName } from "#shared/events.ts";
import { type Example, exampleReceivedAt } from "#shared/webhook/example.ts";
import { readersOf } from "#webhooks/webhooks.ts";
import { examplesOf } from "../../bin/send/recorded.ts";
import type { Step } from "../support/every-order.ts";
import { appliers } from "./appliers.ts";

type Said = { readonly id: string; readonly kind: string };

/** A recorded delivery as its worker understands it. */
export type Recorded = {
	/** `<webhook>:<name>` */
	readonly name: string;
	readonly queue: QueueName;
	readonly events: readonly Said[];
};

const read = (
	queue: QueueName,
	{ webhook, name, method, query = "", headers = {}, body }: Example,
	second: number,
): Recorded | undefined => {
	const reader = readersOf(queue).get(webhook);
	return (
		reader && {
			name: `${webhook}:${name}`,
			queue,
			events: reader.normalize({
				...{ callId: name, webhook, method, query, headers },
				// No two are received at the same time.
				receivedAt: new Date(
					Date.parse(exampleReceivedAt) + second * 1000,
				).toISOString(),
				body: Buffer.from(body),
			}),
		}
	);
};

/** All recorded deliveries that a provider's webhooks of that queue have, those that say nothing left out. */
export const recordedDeliveries = async (
	provider: string,
	queue: QueueName,
): Promise<Recorded[]> =>
	(await examplesOf(provider))
		.flatMap((example, index) => read(queue, example, index) ?? [])
		.filter(({ events }) => events.length > 0);

/** The same as if all of them told of one record. */
export const asOneRecord = (
	deliveries: readonly Recorded[],
): readonly Recorded[] => {
	const id = deliveries[0]?.events[0]?.id ?? "";
	return deliveries.map((delivery) => ({
		...delivery,
		events: delivery.events.map((event) => ({ ...event, id })),
	}));
};

export const stepOf =
	({ queue, events }: Recorded): Step =>
	(draft) => {
		// The reader of a queue makes the events of that queue.
		const apply = appliers[queue] as (...args: unknown[]) => void;
		for (const event of events) apply(draft, event, "US");
	};
