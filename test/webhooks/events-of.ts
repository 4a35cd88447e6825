import type { Events, QueueName } from "#shared/events.ts";
import { type Example, exampleReceivedAt } from "#shared/webhook/example.ts";
import { readersOf } from "#webhooks/webhooks.ts";
import { deliveryOf } from "./delivery-of.ts";

const afterwards = Date.parse(exampleReceivedAt);

/** What each example of a queue's webhooks becomes, received a minute after the one before. */
export const eventsOf = <Q extends QueueName>(
	queue: Q,
	examples: readonly Example[],
): (readonly Events[Q][])[] => {
	const readers = readersOf(queue);
	return examples.flatMap(
		({ webhook, method, query = "", headers, body }, minute) => {
			const events = readers.get(webhook)?.normalize({
				...deliveryOf(body, headers),
				webhook,
				method,
				query,
				receivedAt: new Date(afterwards + minute * 60_000).toISOString(),
			});
			return events ? [events] : [];
		},
	);
};

/** The deliveries about one record. */
export const about = <E extends { readonly id: string }>(
	deliveries: readonly (readonly E[])[],
	id: string,
): (readonly E[])[] =>
	deliveries.filter((events) => events.some((event) => event.id === id));
