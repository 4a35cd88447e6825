import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { vapiReader } from "#webhooks/vapi/reader.ts";

const delivery = (body: string): Delivery => ({
	callId: "1",
	webhook: "vapi",
	receivedAt: "2026-11-20T15:05:00.000Z",
	method: "POST",
	query: "",
	headers: {},
	body: Buffer.from(body),
});

const message = (fields: object): Delivery =>
	delivery(
		JSON.stringify({
			message: { call: { id: "c1", type: "inboundPhoneCall" }, ...fields },
		}),
	);

const read = (fields: object) => vapiReader.normalize(message(fields))[0];

describe("a call that has ended", () => {
	it.each([
		["customer-ended-call", "completed", "answered"],
		["assistant-ended-call", "completed", "answered"],
		["silence-timed-out", "completed", "answered"],
		["pipeline-error-openai-llm-failed", "completed", "answered"],
		["call.in-progress.error-vapifault-worker-died", "completed", "answered"],
		["some-reason-of-tomorrow", "completed", "answered"],
		["voicemail", "completed", "voicemail"],
		["customer-busy", "busy", undefined],
		["customer-did-not-answer", "no-answer", undefined],
		["manually-canceled", "canceled", undefined],
		["twilio-failed-to-connect-call", "failed", undefined],
		["call.start.error-get-assistant", "failed", undefined],
		["assistant-request-returned-error", "failed", undefined],
		["assistant-not-found", "failed", undefined],
		["assistant-join-timed-out", "failed", undefined],
		["customer-did-not-give-microphone-permission", "failed", undefined],
		[
			"call.in-progress.error-vapifault-worker-not-available",
			"failed",
			undefined,
		],
		[
			"call.in-progress.error-providerfault-outbound-sip-403-forbidden",
			"failed",
			undefined,
		],
		[
			"call.in-progress.error-providerfault-outbound-sip-480-temporarily-unavailable",
			"no-answer",
			undefined,
		],
		["assistant-forwarded-call", "completed", "answered"],
		["customer-ended-call-before-warm-transfer", "completed", "answered"],
		[
			"call.ringing.sip-inbound-caller-hungup-before-call-connect",
			"canceled",
			undefined,
		],
	])("because of %s is %s, %s", (endedReason, status, outcome) => {
		for (const fields of [
			{ type: "end-of-call-report", endedReason },
			{ type: "status-update", status: "ended", endedReason },
			{
				type: "status-update",
				status: "ended",
				call: { id: "c1", endedReason },
			},
		]) {
			const event = read(fields);
			expect([event?.status, event?.outcome, event?.disposition]).toEqual([
				status,
				outcome,
				endedReason,
			]);
		}
	});

	it("is not known to have been answered until its reason is told", () => {
		const ended = read({ type: "status-update", status: "ended" });
		expect([ended?.id, ended?.status, ended?.outcome]).toEqual([
			"vapi:c1",
			undefined,
			undefined,
		]);
		expect(read({ type: "end-of-call-report" })).toMatchObject({
			status: "completed",
			outcome: "answered",
		});
	});

	it.each([
		[0.0932, 9],
		[0.095, 10],
		[0, 0],
		[12.345, 1235],
	])("cost %d dollars: %d cents", (cost, amount) => {
		expect(read({ type: "end-of-call-report", cost })?.cost).toEqual({
			amount,
			currency: "usd",
		});
	});

	it("is read where its parts stood before there was an artifact", () => {
		expect(
			read({
				type: "end-of-call-report",
				transcript: "AI: Hi",
				summary: "A greeting.",
				recordingUrl: "https://storage.vapi.ai/c1.wav",
			}),
		).toMatchObject({
			transcription: { text: "AI: Hi" },
			summary: "A greeting.",
			recording: { url: "https://storage.vapi.ai/c1.wav" },
		});
	});

	it("has its stereo recording where it has no other", () => {
		const recording = { stereoUrl: "https://storage.vapi.ai/c1.wav" };
		expect(
			read({ type: "end-of-call-report", artifact: { recording } }),
		).toMatchObject({ recording: { url: recording.stereoUrl } });
	});

	it("is read though parts of it are of no known shape", () => {
		expect(
			read({
				type: "end-of-call-report",
				cost: "0.1",
				analysis: "encrypted",
				artifact: { messages: [7, null, { role: 1, toolCalls: "x" }] },
				customer: [],
				startedAt: 17,
				timestamp: "soon",
			}),
		).toMatchObject({ kind: "report", id: "vapi:c1", status: "completed" });
	});
});

describe("a status", () => {
	it.each([
		["scheduled", "queued"],
		["queued", "queued"],
		["ringing", "ringing"],
		["in-progress", "in-progress"],
		["forwarding", "in-progress"],
	])("of %s is %s", (said, status) => {
		expect(read({ type: "status-update", status: said })?.status).toBe(status);
	});

	it.each(["not-found", "deletion-failed", "new", undefined])(
		"of %s is ignored",
		(status) => {
			expect(read({ type: "status-update", status })).toBeUndefined();
		},
	);
});

describe("a delivery of Vapi's, which has no id of its own,", () => {
	const id = (fields: object) => vapiReader.identify(message(fields)).id;

	it.each([
		[{ type: "assistant-request", timestamp: 1 }, "c1:assistant-request"],
		[{ type: "end-of-call-report", timestamp: 1 }, "c1:end-of-call-report"],
		[
			{ type: "status-update", status: "ended", timestamp: 1 },
			"c1:status-update:ended",
		],
		[
			{ type: "tool-calls", toolCallList: [{ id: "a" }, { id: "b" }] },
			"c1:tool-calls:a,b",
		],
		[{ type: "hang", timestamp: 1790000000123 }, "c1:hang:1790000000123"],
		[
			{ type: "chat.created", call: null, chat: { id: "h1" }, timestamp: 1 },
			"h1:chat.created:1",
		],
		[
			{ type: "session.updated", call: 7, session: { id: "s" }, timestamp: 2 },
			"s:session.updated:2",
		],
		[{ type: "new", call: null, timestamp: 3 }, "new:3"],
	])("is told by %j", (fields, expected) => {
		expect(id(fields)).toBe(expected);
	});

	it("is told by all it says where it has not even a time", () => {
		const [one, other] = [{ text: "a" }, { text: "b" }].map((fields) =>
			id({ type: "transcript", ...fields }),
		);
		expect(one).toMatch(/^c1:transcript:[0-9a-f]{64}$/);
		expect(other).not.toBe(one);
	});

	it.each(["{", "[]", "{}", '{"message":{}}', '{"message":{"type":7}}'])(
		"is malformed as %s",
		(body) => {
			expect(() => vapiReader.identify(delivery(body))).toThrow(MalformedError);
		},
	);

	it("is malformed where it should name a call and does not", () => {
		for (const type of [
			"assistant-request",
			"status-update",
			"end-of-call-report",
		])
			expect(() => read({ type, status: "ringing", call: { id: "" } })).toThrow(
				"no message.call.id",
			);
	});
});

it("keeps no message of a chat, which has no call to keep it with", () => {
	const toolCallList = [
		{ id: "a", name: "take_message", parameters: { message: "hi" } },
	];
	expect(
		read({ type: "tool-calls", toolCallList, call: null }),
	).toBeUndefined();
	expect(
		read({ type: "tool-calls", toolCallList, timestamp: 1_795_187_100_000 }),
	).toMatchObject({
		takenMessages: [{ at: "2026-11-20T15:05:00.000Z", text: "hi" }],
	});
});
