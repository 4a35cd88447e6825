import type { Arrival } from "./arrivals.ts";
import type { Findings } from "./findings.ts";
import type { Table } from "./read-table.ts";

/** Every pair of numbers has one conversation, which holds all of its messages. */
export const compareConversations = (
	arrivals: readonly Arrival[],
	table: Table,
	{ lost, wrong }: Findings,
): void => {
	const ids = new Map<string, string>();
	for (const [key, { id, ours, theirs }] of table) {
		if (!key.startsWith("CONVERSATION#")) continue;
		const pair = `${ours} with ${theirs}`;
		if (ids.has(pair)) wrong.push(`${pair} have two conversations`);
		ids.set(pair, String(id));
	}
	for (const { planned } of arrivals)
		for (const { record, ours, theirs } of planned.claims.conversations) {
			const pair = `${ours} with ${theirs}`;
			const id = ids.get(pair);
			const item = table.get(record);
			if (id === undefined) lost.push(`${pair} have no conversation`);
			else if (item && (item.conversationId !== id || item.parentKey !== id))
				wrong.push(`${record} is not in the conversation of ${pair}`);
		}
};
