import type { ExpectedDelivery, Planned } from "../plan/planned.ts";
import type { Outcomes } from "../run/send-all.ts";
import type { Table } from "./read-table.ts";

/** A delivery that must be in the table, and how often it was carried there. */
export type Arrival = {
	readonly planned: Planned;
	readonly delivery: ExpectedDelivery;
	/** HTTP calls made. */
	readonly sent: number;
	/** Of them, answered 2xx. */
	readonly taken: number;
};

export const keyOf = ({ id }: ExpectedDelivery): string => `DELIVERY#${id}`;

/** Genuine or not, once for each delivery's id: what was answered 2xx, or was cut off after all was safe. */
export const arrivalsOf = (
	outcomes: Outcomes,
	table: Table,
): readonly Arrival[] => {
	const arrivals = new Map<string, Arrival>();
	for (const [planned, { sent, taken }] of outcomes) {
		const { delivery, kind } = planned;
		if (!delivery || kind === "forged") continue;
		const key = keyOf(delivery);
		const known = arrivals.get(key);
		arrivals.set(key, {
			...{ planned, delivery },
			sent: sent + (known?.sent ?? 0),
			taken: taken + (known?.taken ?? 0),
		});
	}
	return [...arrivals].flatMap(([key, arrival]) =>
		arrival.taken > 0 || table.has(key) ? [arrival] : [],
	);
};
