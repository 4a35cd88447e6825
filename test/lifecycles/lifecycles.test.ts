import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queueNames } from "#shared/events.ts";
import { providers } from "#webhooks/webhooks.ts";
import {
	applied,
	type Step,
	type Table,
	tableAfterEveryOrder,
} from "../support/every-order.ts";
import { lives } from "./lives.ts";
import {
	asOneRecord,
	type Recorded,
	recordedDeliveries,
	stepOf,
} from "./recorded-deliveries.ts";

/** The laws of order, over what the providers' own readers make of recorded deliveries and over every item of the table. */

describe("in every order, each delivery any number of times, the same is known of", () => {
	it.each(lives)("$what", async ({ provider, queue, ...life }) => {
		const recorded = await recordedDeliveries(provider, queue);
		const told = life.deliveries.map((name) => {
			const found = recorded.find((one) => one.name === name);
			if (!found) throw new Error(`${provider} has no recorded ${name}`);
			return found;
		});
		const deliveries = life.isMadeOne ? asOneRecord(told) : told;
		const table = tableAfterEveryOrder(deliveries.map(stepOf));
		const [pk, fields] = life.end;
		const record = [...table].find(([key]) => key.startsWith(pk));
		expect(record?.[1]).toMatchObject(fields);
	});
});

/** By provider and queue: every recorded delivery. */
const everything = (
	await Promise.all(
		providers.flatMap(({ name }) =>
			queueNames.map(async (queue) => ({
				who: name,
				queue,
				recorded: await recordedDeliveries(name, queue),
			})),
		),
	)
).filter(({ recorded }) => recorded.length > 1);

/** Subscriptions and invoices, products and orders are never the same record; all that is told of calls may be. */
const recordOf = ({ queue, events }: Recorded): string =>
	queue === "payments" || queue === "commerce"
		? `${queue}: ${events[0]?.kind}`
		: queue;

const tableAfter = (steps: readonly Step[]): Table =>
	steps.reduce(applied, new Map());

/** In the order given, and in some others with some of them twice. */
const expectSameInAnyOrder = (deliveries: readonly Recorded[]): void => {
	const steps = deliveries.map(stepOf);
	const expected = tableAfter(steps);
	const orders = fc.subarray([...steps]).chain((again) => {
		const all = [...steps, ...again];
		return fc.shuffledSubarray(all, { minLength: all.length });
	});
	fc.assert(
		fc.property(orders, (order) => {
			const table = tableAfter(order);
			if (!isDeepStrictEqual(table, expected))
				expect(Object.fromEntries(table)).toEqual(Object.fromEntries(expected));
		}),
		{ numRuns: 25 },
	);
};

describe("in any order, with repetitions, the same becomes", () => {
	it.each(everything)("of all that $who says to $queue", ({ recorded }) =>
		expectSameInAnyOrder(recorded),
	);

	it.each(
		everything.flatMap(({ who, recorded }) =>
			[...new Set(recorded.map(recordOf))].map((record) => ({
				who,
				record,
				deliveries: recorded.filter((one) => recordOf(one) === record),
			})),
		),
	)("of all that $who says of $record, were it one", ({ deliveries }) =>
		expectSameInAnyOrder(asOneRecord(deliveries)),
	);
});
