import type { Events, QueueName } from "#shared/events.ts";
import type { Draft } from "#shared/records/draft.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { endInEveryOrder } from "../support/every-order.ts";

/** How a worker reads and applies the deliveries of a queue. */
type Applying<Q extends QueueName> = {
	readonly reader: Reader<Q>;
	readonly apply: (
		draft: Draft,
		event: Events[Q],
		defaultCountry: string,
	) => void;
};

/** The one table that these deliveries end in, whatever their order, and however often each comes. */
export const oneEnd = <Q extends QueueName>(
	{ reader, apply }: Applying<Q>,
	life: readonly Delivery[],
) =>
	endInEveryOrder(
		life.map((delivery) => reader.normalize(delivery)),
		apply,
	);
