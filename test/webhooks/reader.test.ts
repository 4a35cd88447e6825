import { expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
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
