import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyPayment } from "#shared/records/apply-payment.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { stripeReader } from "#webhooks/stripe/reader.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { permutations } from "../../support/permutations.ts";

/** Events whose time and id leave their order open, as far as what they hold says more. */

const recorded = JSON.parse(
	readFileSync(
		new URL(
			"../../../functions/webhooks/stripe/examples/customer.subscription.updated.body",
			import.meta.url,
		),
		"utf8",
	),
);

type Fields = Record<string, unknown>;

const event = (
	id: string,
	name: "created" | "updated" | "deleted",
	object: Fields,
	{ previous, second = 0 }: { previous?: Fields; second?: number } = {},
) => ({
	...recorded,
	id,
	type: `customer.subscription.${name}`,
	created: recorded.created + second,
	data: {
		object: { ...recorded.data.object, ...object },
		...(previous && { previous_attributes: previous }),
	},
});

/** The subscription's record after these deliveries, in each order they may come in. */
const recordsAfter = (...events: readonly Fields[]): readonly Fields[] =>
	permutations(events).map((order) => {
		const records = memoryRecords();
		for (const one of order)
			for (const said of stripeReader.normalize({
				body: Buffer.from(JSON.stringify(one)),
			} as Delivery))
				records.step((draft) => applyPayment(draft, said, "US"));
		return {
			...records.items.get(`PAYMENT#stripe:${recorded.data.object.id}`),
		};
	});

const expectAll = (records: readonly Fields[], expected: Fields): void => {
	for (const record of records) {
		expect(record).toMatchObject(expected);
		expect(record).toEqual(records[0]);
	}
};

const monthly = recorded.data.object.items.data[0];

describe("events of one second", () => {
	it("begin with the subscription's making, whatever their ids", () => {
		expectAll(
			recordsAfter(
				event("evt_z", "created", { status: "trialing" }),
				event("evt_a", "updated", { status: "active" }),
			),
			{ status: "active" },
		);
	});

	it("leave incomplete behind for good", () => {
		expectAll(
			recordsAfter(
				event("evt_z", "updated", { status: "incomplete" }),
				event("evt_a", "updated", { status: "active" }),
				event("evt_b", "created", { status: "incomplete" }),
			),
			{ status: "active" },
		);
	});

	it("end with its end", () => {
		expectAll(
			recordsAfter(
				event("evt_a", "deleted", {
					status: "active",
					ended_at: 1_794_562_203,
				}),
				event(
					"evt_z",
					"updated",
					{ status: "past_due" },
					{ previous: { status: "active" } },
				),
			),
			{ status: "canceled", endedAt: "2026-11-13T09:30:03.000Z" },
		);
	});

	it("are believed about what they changed, not about what they repeat", () => {
		const dearer = {
			...monthly,
			quantity: 3,
		};
		expectAll(
			recordsAfter(
				event(
					"evt_c",
					"updated",
					{ status: "past_due" },
					{ previous: { latest_invoice: "in_1" } },
				),
				event(
					"evt_a",
					"updated",
					{ status: "active", items: { data: [dearer] } },
					{ previous: { status: "past_due" } },
				),
				event(
					"evt_b",
					"updated",
					{ status: "past_due", items: { data: [dearer] } },
					{ previous: { items: { data: [monthly] } } },
				),
			),
			{ status: "active", amount: 3 * 14_900 },
		);
	});
});

describe("a cancellation that is taken back", () => {
	it("is planned no more", () => {
		const planned = { cancel_at: 1_797_154_200, canceled_at: 1_794_562_203 };
		const records = recordsAfter(
			event("evt_b", "updated", planned),
			event("evt_a", "updated", {}, { second: 5, previous: planned }),
		);
		expectAll(records, { status: "active" });
		for (const record of records) {
			expect(record).not.toHaveProperty("cancelAt");
			expect(record).not.toHaveProperty("canceledAt");
		}
	});

	it("was planned for the end of the period where Stripe says only that", () => {
		expectAll(
			recordsAfter(event("evt_a", "updated", { cancel_at_period_end: true })),
			{ cancelAt: "2026-12-13T09:30:00.000Z" },
		);
	});
});
