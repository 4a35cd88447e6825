import { expect, it } from "vitest";
import { applyCall } from "#shared/records/apply-call.ts";
import { applyMessage } from "#shared/records/messages.ts";
import { examples } from "../../../functions/webhooks/plivo/examples.ts";
import { tablesInEveryOrder } from "../../support/tables-in-every-order.ts";
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
		{ name: "WHITFIELD DANA", phones: ["+12075550142"], source: "plivo" },
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
		{ phones: ["+12075550164"] },
	],
])(
	"a call that %s ends in one record, and its caller with it, in whatever order its deliveries come, each twice",
	(_, id, count, call, contact) => {
		const deliveries = about(calls, id);
		expect(deliveries).toHaveLength(count);
		const tables = tablesInEveryOrder(deliveries, applyCall);
		expect(tables).toHaveLength(1);
		const [table = {}] = tables;
		expect(Object.values(table)).toMatchObject([call, contact]);
	},
);

it("a text ends in one record, in one conversation with one contact, in whatever order its reports come, each twice", () => {
	const id = "plivo:8d5fa0c3-c524-11ef-9f1e-0242ac110008";
	const [sent = [], delivered = []] = about(messages, id);
	const [event] = sent;
	const queued = event ? [{ ...event, status: "queued" as const }] : [];
	const tables = tablesInEveryOrder([queued, sent, delivered], applyMessage);
	expect(tables).toHaveLength(1);
	expect(Object.values(tables[0] ?? {})).toMatchObject([
		{ phones: ["+12075550142"], source: "plivo" },
		{ ours: "+12075550100", theirs: "+12075550142", lastMessageId: id },
		{ id, direction: "outbound", status: "delivered" },
	]);
});

it("texts of one person end in one conversation, and the wish to get no more with them, in whatever order they come, each twice", () => {
	const theirs = messages.filter(([event]) => event?.from === "+12075550164");
	const tables = tablesInEveryOrder(theirs, applyMessage);
	expect(tables).toHaveLength(1);
	expect(Object.values(tables[0] ?? {})).toMatchObject([
		{ phones: ["+12075550164"], smsOptOut: true },
		{ theirs: "+12075550164", lastMessageAt: theirs.at(-1)?.[0]?.at },
		{ text: "Thanks, see you then", segments: 1, media: [] },
		{ text: "STOP" },
	]);
});

it("a text with pictures keeps them however often it comes", () => {
	const id = "plivo:6a83c5d1-c524-11ef-8e04-0242ac110006";
	const [table = {}] = tablesInEveryOrder(about(messages, id), applyMessage);
	expect(Object.values(table).at(-1)).toMatchObject({
		id,
		text: "the blue one",
		media: [{}, {}],
		segments: 1,
	});
});
