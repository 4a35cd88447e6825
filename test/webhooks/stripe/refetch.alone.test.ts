import { readFileSync } from "node:fs";
import type { SQSRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import type { Envelope } from "#shared/webhook/envelope.ts";
import { useAskedProvider } from "../../support/asked-provider.ts";
import { permutations } from "../../support/permutations.ts";

/** The payments worker, the real SDK, and what stands in for Stripe's API: events of one second, which no field puts in order. */

const secretKey = `sk_live_${"1".repeat(24)}`;

const { api, requests, work } = await useAskedProvider("stripe", "payments", {
	webhookSecret: "whsec_1",
	secretKey,
});

const recorded = JSON.parse(
	readFileSync(
		new URL(
			"../../../functions/webhooks/stripe/examples/customer.subscription.updated.body",
			import.meta.url,
		),
		"utf8",
	),
);

let number = 0;

const newSubscription = () => {
	number += 1;
	return { ...recorded.data.object, id: `sub_${number}` };
};

/** One call of Stripe's about a subscription, as the queue hands it out. */
const delivery = (
	eventId: string,
	object: Record<string, unknown>,
	change: Record<string, unknown> = {},
): SQSRecord => {
	number += 1;
	const envelope: Envelope = {
		id: `call-${number}`,
		webhook: "stripe",
		receivedAt: "2026-11-13T09:30:05.000Z",
		method: "POST",
		query: "",
		headers: {},
		body: {
			text: JSON.stringify({
				...recorded,
				id: `${eventId}_${object.id}`,
				data: { object },
				...change,
			}),
		},
	};
	return {
		messageId: `message-${number}`,
		body: JSON.stringify(envelope),
		attributes: { ApproximateReceiveCount: "1" },
		messageAttributes: {},
	} as SQSRecord;
};

const find = async (id: string): Promise<Record<string, unknown>> => {
	const { readItems } = await import("#shared/records/read-items.ts");
	const [item] = await readItems([`PAYMENT#stripe:${id}`]);
	return { ...item };
};

describe("two events of one second", () => {
	it("end in the state that Stripe has, at the cost of no further request to the table", async () => {
		const object = newSubscription();
		await work(delivery("evt_a", { ...object, status: "past_due" }));
		expect(api.calls).toEqual([]);
		api.answers({ ...object, status: "unpaid", cancel_at: 1_800_000_000 });
		requests.length = 0;
		await work(delivery("evt_b", { ...object, status: "active" }));
		expect(requests.map(({ command }) => command).sort()).toEqual([
			"BatchGetItemCommand",
			"BatchWriteItemCommand",
			"TransactWriteItemsCommand",
		]);
		expect(api.calls).toMatchObject([
			{
				path: `/v1/subscriptions/${object.id}`,
				headers: { authorization: `Bearer ${secretKey}` },
			},
		]);
		expect(await find(object.id)).toMatchObject({
			status: "unpaid",
			cancelAt: "2027-01-15T08:00:00.000Z",
		});
	});

	it("end so in whatever order they come, and together", async () => {
		const events = ["past_due", "active", "trialing"];
		for (const order of permutations(events)) {
			const object = newSubscription();
			api.answers({ ...object, status: "unpaid" });
			for (const status of order)
				await work(delivery(`evt_${status}`, { ...object, status }));
			expect((await find(object.id)).status).toBe("unpaid");
		}
		const object = newSubscription();
		api.answers({ ...object, status: "unpaid" });
		await work(
			...events.map((status) =>
				delivery(`evt_${status}`, { ...object, status }),
			),
		);
		expect((await find(object.id)).status).toBe("unpaid");
	});

	it("end in the later answer where Stripe was asked twice", async () => {
		const object = newSubscription();
		await work(delivery("evt_c", object));
		api.answers({ ...object, status: "past_due" });
		await work(delivery("evt_b", object));
		api.answers({ ...object, status: "unpaid" });
		await work(delivery("evt_a", object));
		expect((await find(object.id)).status).toBe("unpaid");
	});

	it("are outdone by what comes of a later second", async () => {
		const object = newSubscription();
		await work(delivery("evt_a", object));
		api.answers({ ...object, status: "unpaid" });
		await work(delivery("evt_b", object));
		await work(
			delivery(
				"evt_0",
				{ ...object, status: "active" },
				{ created: recorded.created + 1 },
			),
		);
		expect((await find(object.id)).status).toBe("active");
		expect(api.calls).toHaveLength(1);
	});

	it("are asked about as the account whose they are", async () => {
		const object = newSubscription();
		const account = { account: "acct_1" };
		await work(delivery("evt_a", object, account));
		await work(delivery("evt_b", object, account));
		expect(api.calls).toMatchObject([
			{ headers: { "stripe-account": "acct_1" } },
		]);
	});
});

describe("Stripe is not asked", () => {
	it("about an event that comes again, or of a second of its own", async () => {
		const object = newSubscription();
		const first = delivery("evt_a", object);
		await work(first, first);
		await work(first);
		await work(
			delivery("evt_b", object, { created: recorded.created - 1 }),
			delivery("evt_c", object, { created: recorded.created + 1 }),
		);
		expect(api.calls).toEqual([]);
	});

	it("with a live key about an object of test mode", async () => {
		const object = newSubscription();
		const livemode = { livemode: false };
		await work(delivery("evt_a", object, livemode));
		await work(delivery("evt_b", object, livemode));
		expect(api.calls).toEqual([]);
		expect((await find(object.id)).status).toBe("active");
	});
});

describe("when Stripe does not answer", () => {
	it.each([
		["an error", { error: { message: "down" } }, 500],
		["not found", { error: { code: "resource_missing" } }, 404],
		["a shape of no subscription", { id: 7 }, 200],
	])(
		"but with %s, the events count for what they say",
		async (_, body, status) => {
			api.answers(body, status);
			const object = newSubscription();
			await work(delivery("evt_a", { ...object, status: "past_due" }));
			await work(delivery("evt_b", { ...object, status: "canceled" }));
			expect(api.calls).toHaveLength(1);
			expect((await find(object.id)).status).toBe("canceled");
		},
	);
});
