import { isDeepStrictEqual } from "node:util";
import type { Claim } from "../plan/planned.ts";
import type { Arrival } from "./arrivals.ts";
import type { Findings } from "./findings.ts";
import type { Table, TableItem } from "./read-table.ts";

const kinds = /^(CALL|MESSAGE|PAYMENT|EMAIL|APPOINTMENT|PRODUCT|ORDER|SOCIAL)#/;

const fieldOf = (item: TableItem, path: string): unknown =>
	path
		.split(".")
		.reduce<unknown>((value, name) => Reflect.get(Object(value), name), item);

/** Of several sayings about a field the one of the highest rank. */
const believed = (arrivals: readonly Arrival[]): Iterable<Claim> => {
	const claims = new Map<string, Claim>();
	for (const { planned } of arrivals)
		for (const claim of planned.claims.fields) {
			const key = `${claim.record} ${claim.field}`;
			if ((claims.get(key)?.rank ?? -1) < claim.rank) claims.set(key, claim);
		}
	return claims.values();
};

/** Record -> how many deliveries tell of it. */
const tellersOf = (
	arrivals: readonly Arrival[],
): ReadonlyMap<string, number> => {
	const tellers = new Map<string, number>();
	for (const { planned } of arrivals)
		for (const record of planned.claims.records)
			tellers.set(record, (tellers.get(record) ?? 0) + 1);
	return tellers;
};

/** Calls, messages, money and the rest: each is there, says what it must, and was written no more often than told of. */
export const compareRecords = (
	arrivals: readonly Arrival[],
	table: Table,
	{ lost, appliedTwice, wrong }: Findings,
): void => {
	const tellers = tellersOf(arrivals);
	for (const [record, count] of tellers) {
		const item = table.get(record);
		if (!item) lost.push(`${record} is not there`);
		else if (Number(item.version) > count)
			appliedTwice.push(
				`${record} was written ${item.version} times for ${count} deliveries`,
			);
	}
	for (const { record, field, value } of believed(arrivals)) {
		const item = table.get(record);
		if (item && !isDeepStrictEqual(fieldOf(item, field), value))
			wrong.push(
				`${record} has ${field} ${fieldOf(item, field)}, not ${value}`,
			);
	}
	for (const key of table.keys())
		if (kinds.test(key) && !tellers.has(key))
			wrong.push(`${key} comes from nowhere`);
};
