import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import type { Events, QueueName } from "#shared/events.ts";
import type { Draft } from "#shared/records/draft.ts";
import type { Item } from "#shared/records/item.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { memoryRecords } from "../support/memory-records.ts";
import { ordersOf } from "../support/orders.ts";

type Table = Readonly<Record<string, Item>>;

/** How a worker reads and applies the deliveries of a queue. */
type Applying<Q extends QueueName> = {
	readonly reader: Reader<Q>;
	readonly apply: (
		draft: Draft,
		event: Events[Q],
		defaultCountry: string,
	) => void;
};

/**
 * The one table that these deliveries end in, whatever their order, and though each comes twice. A repetition is applied as if
 * nothing marked it as one.
 */
export const oneEnd = <Q extends QueueName>(
	{ reader, apply }: Applying<Q>,
	life: readonly Delivery[],
): Table => {
	const steps = life.map((delivery) => {
		const events = reader.normalize(delivery);
		return (draft: Draft) => {
			for (const event of events) apply(draft, event, "US");
		};
	});
	const after = (order: typeof steps): Table => {
		const { step, snapshot } = memoryRecords();
		for (const one of order) step(one);
		return snapshot();
	};
	const end = after(steps);
	for (const order of [...ordersOf(steps), ...ordersOf([...steps, ...steps])]) {
		const table = after([...order]);
		// What is equal costs a tenth this way; what differs is shown.
		if (!isDeepStrictEqual(table, end)) expect(table).toEqual(end);
	}
	return end;
};
