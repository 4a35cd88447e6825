import { describe, expect, it } from "vitest";
import { exampleReceivedAt } from "#shared/webhook/example.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { freshDelivery } from "../../bin/send/fresh-delivery.ts";
import { expectBelieved } from "./expect-believed.ts";
import {
	isQueued,
	now,
	type Recorded,
	recordedRequests,
	someSecret,
	unsigned,
} from "./recorded-request.ts";

const recorded = await recordedRequests();

/** The delivery as a worker takes it from the queue. */
const delivered = async (one: Recorded): Promise<Delivery> => {
	const secret = someSecret(one.webhook);
	const request = one.sign(unsigned(one), secret, now);
	const [queued] = await expectBelieved(one.webhook, request, secret);
	if (!queued) throw new Error(`${one.webhook.id} queued nothing`);
	const { id: callId, body: _body, ...rest } = queued.envelope;
	return { ...rest, callId, body: queued.body, receivedAt: exampleReceivedAt };
};

const read = recorded.flatMap((one) =>
	one.read && isQueued(one) ? [[one, one.read.reader] as const] : [],
);

describe.each(
	read.map(
		([one, reader]) =>
			[`${one.webhook.id} ${one.example.name}`, one, reader] as const,
	),
)("%s", (_, one, reader) => {
	it("is identified and becomes what the example says", async () => {
		const delivery = await delivered(one);
		expect({
			identity: reader.identify(delivery),
			events: reader.normalize(delivery),
		}).toEqual(one.example.becomes);
	});

	it("is the same delivery when it is repeated later, another with other ids", async () => {
		const delivery = await delivered(one);
		const repeated = { ...delivery, callId: "2", receivedAt: "2026-11-21" };
		const other = freshDelivery(one.example);
		const { id } = reader.identify(delivery);
		expect(reader.identify(repeated).id).toBe(id);
		expect(
			reader.identify(await delivered({ ...one, example: other })).id,
		).not.toBe(id);
	});
});

it("tells any two deliveries of one provider apart", () => {
	const ids = read.map(
		([{ webhook, example }]) =>
			`${webhook.secret} ${example.becomes?.identity.id}`,
	);
	expect(new Set(ids).size).toBe(ids.length);
});

it("knows what becomes of every delivery that is queued", () => {
	for (const one of recorded)
		expect(one.example.becomes !== undefined, one.example.name).toBe(
			isQueued(one),
		);
});
