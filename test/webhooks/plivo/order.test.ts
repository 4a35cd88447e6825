import { expect, it } from "vitest";
import { applyCall } from "#shared/records/apply-call.ts";
import { applyMessage } from "#shared/records/apply-message.ts";
import { contactIdOf, contactPk } from "#shared/records/contacts.ts";
import { examples } from "../../../functions/webhooks/plivo/examples.ts";
import { endInEveryOrder } from "../../support/every-order.ts";
import { about, eventsOf } from "../events-of.ts";

const calls = eventsOf("calls", examples);
const messages = eventsOf("messages", examples);

it.each([
	[
		"nobody took, with a message on the machine",
		"plivo:4e9b1c7a-52d6-4f83-a0be-6c1d97f2835e",
		6,
		{
			direction: "inbound",
			from: "+12075550142",
			to: "+12075550100",
			callerName: "WHITFIELD DANA",
			status: "completed",
			outcome: "voicemail",
			startedAt: "2026-11-20T15:02:10.482Z",
			endedAt: "2026-11-20T15:03:35.482Z",
			durationSeconds: 85,
			cost: { amount: 1, currency: "usd" },
			recording: { status: "completed", durationSeconds: 31 },
			transcription: { status: "completed" },
		},
	],
	[
		"was put through",
		"plivo:91c6e2d4-07ab-4b59-8f3d-d2a86b40c7f1",
		4,
		{
			from: "+12075550164",
			outcome: "answered",
			source: "+12075550199",
			recording: { status: "completed", durationSeconds: 48 },
			transcription: { status: "failed" },
		},
	],
])(
	"a call that %s ends in one record, and its caller with it, in whatever order its deliveries come, each twice",
	(_, id, count, call) => {
		const deliveries = about(calls, id);
		expect(deliveries).toHaveLength(count);
		const table = endInEveryOrder(deliveries, applyCall);
		const contactId = contactIdOf({ kind: "phone", value: call.from });
		expect(Object.keys(table)).toEqual([`CALL#${id}`, contactPk(contactId)]);
		expect(table[`CALL#${id}`]).toMatchObject({ ...call, contactId });
	},
);

it("a text ends in one record, in one conversation with one contact, in whatever order its reports come, each twice", () => {
	const id = "plivo:8d5fa0c3-c524-11ef-9f1e-0242ac110008";
	const [sent = [], delivered = []] = about(messages, id);
	const [event] = sent;
	const queued = event ? [{ ...event, status: "queued" as const }] : [];
	const table = endInEveryOrder([queued, sent, delivered], applyMessage);
	expect(table[`MESSAGE#${id}`]).toMatchObject({
		direction: "outbound",
		from: "+12075550100",
		to: "+12075550142",
		status: "delivered",
		contactId: contactIdOf({ kind: "phone", value: "+12075550142" }),
	});
});

it("texts of one person, one of them a STOP, end in one conversation in whatever order they come, each twice", () => {
	const theirs = messages.filter(([event]) => event?.from === "+12075550164");
	const table = endInEveryOrder(theirs, applyMessage);
	expect(
		Object.keys(table).filter((pk) => !pk.startsWith("MESSAGE#")),
	).toHaveLength(2);
});

it("a text with pictures keeps them however often it comes", () => {
	const id = "plivo:6a83c5d1-c524-11ef-8e04-0242ac110006";
	const table = endInEveryOrder(about(messages, id), applyMessage);
	expect(table[`MESSAGE#${id}`]).toMatchObject({
		text: "the blue one",
		media: [{}, {}],
		segments: 1,
	});
});
