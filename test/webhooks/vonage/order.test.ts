import { expect, it } from "vitest";
import type { CallEvent, MessageEvent } from "#shared/events.ts";
import { applyCall } from "#shared/records/apply-call.ts";
import { applyMessage } from "#shared/records/messages.ts";
import { incomingCallReader } from "#webhooks/vonage/read-answer.ts";
import { eventReader } from "#webhooks/vonage/read-event.ts";
import {
	messageReader,
	messageStatusReader,
} from "#webhooks/vonage/read-message.ts";
import { smsReader } from "#webhooks/vonage/read-sms.ts";
import { examples } from "../../../functions/webhooks/vonage/examples.ts";
import { arrangements, someArrangements } from "../../support/every-order.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { deliveryOf } from "../delivery-of.ts";

const example = (webhook: string, name: string) => {
	const found = examples.find(
		(one) => one.webhook === `vonage/${webhook}` && one.name === name,
	);
	const { method = "", query = "", body = "" } = found ?? {};
	return { ...deliveryOf(body), method, query };
};

const callRecords = (deliveries: readonly (readonly CallEvent[])[]) => {
	const { step, snapshot } = memoryRecords();
	for (const event of deliveries.flat())
		step((draft) => applyCall(draft, event, "US"));
	return snapshot();
};

/** Dana's: forwarded, not answered, a message left. */
const call = [
	incomingCallReader.normalize(example("answer", "get")),
	...[
		"started",
		"answered",
		"timeout",
		"record",
		"transcribed",
		"completed",
	].map((name) => eventReader.normalize(example("event", name))),
];
const expectedCall = callRecords(call);

it("a call is one call of one contact", () => {
	expect(Object.values(expectedCall)).toMatchObject([
		{
			direction: "inbound",
			status: "completed",
			outcome: "voicemail",
			startedAt: "2026-11-20T15:02:10.051Z",
			answeredAt: "2026-11-20T15:02:12.417Z",
			endedAt: "2026-11-20T15:03:37.000Z",
			durationSeconds: 85,
			recording: { durationSeconds: 31 },
			transcription: { status: "completed" },
			cost: { amount: 2, currency: "eur" },
		},
		{
			phones: ["+12075550142"],
			source: "vonage",
			createdAt: "2026-11-20T15:02:10.051Z",
		},
	]);
});

it("a call ends in the same records in whatever order its deliveries come, twice each", () => {
	const orders = someArrangements(call, 2, 500);
	for (const order of orders) expect(callRecords(order)).toEqual(expectedCall);
}, 60_000);

it("a call of which the start is not told ends in the same records in every order", () => {
	const untold = call.filter((_, at) => at !== 1);
	const expected = callRecords(untold);
	const orders = arrangements(untold, 1);
	expect(orders).toHaveLength(720);
	for (const order of orders) expect(callRecords(order)).toEqual(expected);
}, 60_000);

const messageRecords = (deliveries: readonly (readonly MessageEvent[])[]) => {
	const { step, snapshot } = memoryRecords();
	for (const event of deliveries.flat())
		step((draft) => applyMessage(draft, event, "US"));
	return snapshot();
};

const told = (status: string, timestamp: string) =>
	messageStatusReader.normalize(
		deliveryOf({
			channel: "whatsapp",
			message_uuid: "c7508e2d-a96b-4f13-b8e0-25d1f39c604a",
			from: "12075550100",
			to: "12075550142",
			status,
			timestamp,
		}),
	);

/** One of ours to Dana, and Dana's answer. */
const messages = [
	told("submitted", "2026-11-20T15:04:00Z"),
	told("delivered", "2026-11-20T15:04:02Z"),
	told("read", "2026-11-20T15:04:09Z"),
	messageReader.normalize(example("messages-inbound", "text")),
];

const receipt = (status: string, code: string) =>
	smsReader.normalize(
		deliveryOf({
			msisdn: "12075550142",
			to: "12075550100",
			messageId: "1A00000087C5E2D0",
			status,
			"err-code": code,
			"message-timestamp": `2026-11-20 15:04:0${status.length}`,
		}),
	);

/** Of the older SMS API. */
const receipts = [
	receipt("accepted", "0"),
	receipt("failed", "6"),
	receipt("expired", "1"),
];

it.each([
	["messages", messages, "read", 2520],
	["receipts", receipts, "undelivered", 90],
])(
	"%s end in the same records in every order, twice each",
	(_, deliveries, status, count) => {
		const expected = messageRecords(deliveries);
		expect(Object.values(expected)).toContainEqual(
			expect.objectContaining({ direction: "outbound", status }),
		);
		expect(Object.values(expected)).toContainEqual(
			expect.objectContaining({
				phones: ["+12075550142"],
				source: "vonage",
				createdAt: expect.stringMatching(/^2026-11-20T15:04:0[06]/),
			}),
		);
		const orders = arrangements(deliveries, 2);
		expect(orders).toHaveLength(count);
		for (const order of orders) expect(messageRecords(order)).toEqual(expected);
	},
	60_000,
);
