import type { Outcomes } from "../run/send-all.ts";
import { type Arrival, keyOf } from "./arrivals.ts";
import type { Findings } from "./findings.ts";
import type { Table, TableItem } from "./read-table.ts";

const compareOne = (
	{ delivery, sent, taken }: Arrival,
	item: TableItem | undefined,
	{ lost, appliedTwice, wrong }: Findings,
): void => {
	const { id, state, type, reason } = delivery;
	if (!item) {
		lost.push(`${id} was answered 2xx and is not there`);
		return;
	}
	const count = Number(item.count);
	if (item.state !== state)
		(item.state === "failed" ? lost : wrong).push(
			`${id} is ${item.state} (${item.reason ?? ""}), not ${state}`,
		);
	if (item.type !== type)
		wrong.push(`${id} is of type ${item.type}, not ${type}`);
	if (reason !== undefined && !String(item.reason).includes(reason))
		wrong.push(`${id} failed because of ${item.reason}, not ${reason}`);
	if (count < taken)
		lost.push(`${id} was taken ${taken} times and counts ${count}`);
	if (count > sent)
		appliedTwice.push(`${id} was sent ${sent} times and counts ${count}`);
};

/** The event log: what was taken and nothing else, counted as often as it came. */
export const compareDeliveries = (
	arrivals: readonly Arrival[],
	outcomes: Outcomes,
	table: Table,
	findings: Findings,
): void => {
	const known = new Set(arrivals.map(({ delivery }) => keyOf(delivery)));
	for (const arrival of arrivals)
		compareOne(arrival, table.get(keyOf(arrival.delivery)), findings);
	for (const [{ kind, delivery }, { taken }] of outcomes) {
		if (kind !== "forged" || !delivery) continue;
		// Named here, so that it is not also something from nowhere.
		known.add(keyOf(delivery));
		if (taken > 0 || table.has(keyOf(delivery)))
			findings.forgeriesIn.push(`${delivery.id} was let in`);
	}
	for (const key of table.keys())
		if (key.startsWith("DELIVERY#") && !known.has(key))
			findings.wrong.push(`${key} was never sent`);
};
