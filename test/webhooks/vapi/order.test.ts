import { expect, it } from "vitest";
import { applyCall } from "#shared/records/apply-call.ts";
import { vapiReader } from "#webhooks/vapi/reader.ts";
import { examples } from "../../../functions/webhooks/vapi/examples.ts";
import { arrangements, someArrangements } from "../../support/every-order.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { deliveryOf } from "../delivery-of.ts";

/** Dana's call, whose name Vapi knows at its end only. */
const life = [
	"assistant-request",
	"status-update.in-progress",
	"tool-calls",
	"function-call",
	"status-update.ended",
	"end-of-call-report",
].map((name) => {
	const { message } = JSON.parse(
		examples.find((one) => one.name === name)?.body ?? "",
	);
	if (name === "end-of-call-report") message.customer.name = "Dana Whitfield";
	return vapiReader.normalize(deliveryOf({ message }));
});

const recordsOf = (deliveries: typeof life) => {
	const { step, snapshot } = memoryRecords();
	for (const event of deliveries.flat())
		step((draft) => applyCall(draft, event, "US"));
	return snapshot();
};
const expected = recordsOf(life);

it("is one call of one contact", () => {
	expect(Object.values(expected)).toMatchObject([
		{
			id: "vapi:b3f07c94-5d1e-4a28-9c6f-70e82d41ab59",
			status: "completed",
			outcome: "answered",
			startedAt: "2026-11-20T15:00:45.120Z",
			answeredAt: "2026-11-20T15:00:45.301Z",
			endedAt: "2026-11-20T15:03:52.640Z",
			durationSeconds: 188,
			agent: "Julie",
			cost: { amount: 18, currency: "usd" },
			disposition: "customer-ended-call",
			takenMessages: [
				{ text: expect.stringContaining("the boiler's leaking again") },
				{ text: "Call me back about the quote." },
				{ text: "I'm home after four." },
			],
		},
		{
			phones: ["+12075550142"],
			name: "Dana Whitfield",
			source: "vapi",
			createdAt: "2026-11-20T15:00:40.412Z",
		},
	]);
});

it("ends in the same records in whatever order its deliveries come", () => {
	const orders = arrangements(life, 1);
	expect(orders).toHaveLength(720);
	for (const order of orders) expect(recordsOf(order)).toEqual(expected);
}, 60_000);

it("ends in the same records though each delivery is applied twice", () => {
	for (const order of someArrangements(life, 2, 500))
		expect(recordsOf(order)).toEqual(expected);
}, 60_000);

it("keeps what was taken though its report never comes", () => {
	const untold = life.slice(0, -1);
	for (const order of arrangements(untold, 1))
		expect(Object.values(recordsOf(order))[0]).toMatchObject({
			takenMessages: [
				{ text: expect.stringContaining("the boiler's leaking again") },
				{ text: "Call me back about the quote." },
			],
		});
});
