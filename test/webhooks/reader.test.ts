import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import type { InvoiceEvent } from "#shared/events.ts";
import { readEach, whatIsRead } from "#shared/webhook/read-each.ts";
import { type Delivery, type Reader, reads } from "#shared/webhook/reader.ts";
import { stripeWebhook } from "#webhooks/stripe/stripe.ts";

const delivery: Delivery = {
	callId: "1",
	webhook: "stripe",
	receivedAt: "2026-11-20T15:05:00.000Z",
	method: "POST",
	query: "",
	headers: {},
	body: Buffer.from("evt_1"),
};

const reader: Reader<"payments"> = {
	identify: ({ body }) => ({ id: body.toString(), type: "invoice.paid" }),
	normalize: () => [],
};

it("a reader is tied to its webhook and says what it said before", () => {
	const { webhook, reader: tied } = reads(stripeWebhook, reader);
	expect(webhook).toBe(stripeWebhook);
	expect(tied.identify(delivery)).toEqual({
		id: "evt_1",
		type: "invoice.paid",
	});
	expect(tied.normalize(delivery)).toEqual([]);
});

it("what cannot be stored is not read", () => {
	const nameless = { ...delivery, body: Buffer.from("") };
	expect(() => reads(stripeWebhook, reader).reader.identify(nameless)).toThrow(
		new MalformedError("id is out of bounds"),
	);
});

describe("of a delivery that tells of many things", () => {
	const event = {
		kind: "invoice",
		id: "stripe:in_1",
		provider: "stripe",
		at: delivery.receivedAt,
		order: "",
		customer: {},
		status: "paid",
	} as const;
	const read = (...parts: readonly (InvoiceEvent | undefined)[]) => {
		const { normalize } = reads(stripeWebhook, {
			...reader,
			normalize: () =>
				readEach(parts, (part) => {
					if (!part) throw new MalformedError("no invoice");
					return [part];
				}),
		}).reader;
		return whatIsRead(() => normalize(delivery));
	};

	it.each([
		["be read", undefined, "no invoice"],
		["be stored", { ...event, id: "" }, "id is out of bounds"],
	])("one that cannot %s keeps none of the others", (_, part, message) => {
		const { events, failure } = read(event, part, event);
		expect(events).toEqual([event, event]);
		expect(failure?.message).toBe(message);
	});
});
