import { type Arrival, keyOf } from "./arrivals.ts";
import type { Findings } from "./findings.ts";
import type { Table, TableItem } from "./read-table.ts";

/** Of the call that brought it first. */
const keptKeyOf = (id: string, { facts }: TableItem): string => {
	const { callIds } = Object(facts);
	return `ENVELOPE#${id}#${callIds?.[0]}`;
};

/** What came is there to be replayed, of every delivery. */
export const compareKept = (
	arrivals: readonly Arrival[],
	table: Table,
	kept: ReadonlySet<string>,
	{ lost }: Findings,
): void => {
	for (const { delivery } of arrivals) {
		const item = table.get(keyOf(delivery));
		if (item && !kept.has(keptKeyOf(delivery.id, item)))
			lost.push(`what came of ${delivery.id} is not kept`);
	}
};
