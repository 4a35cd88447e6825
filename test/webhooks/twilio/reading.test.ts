import { describe, expect, it } from "vitest";
import { applyMessage } from "#shared/records/apply-message.ts";
import { defaultSettings } from "#shared/settings.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import {
	callActionReader,
	callStatusReader,
	incomingCallReader,
} from "#webhooks/twilio/read-call.ts";
import {
	messageReader,
	messageStatusReader,
} from "#webhooks/twilio/read-message.ts";
import { voiceActionWebhook } from "#webhooks/twilio/voice-action.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { permutations } from "../../support/permutations.ts";

type Parameters = Readonly<Record<string, string>>;

const form = (parameters: Parameters) => ({
	method: "POST",
	headers: { "content-type": "application/x-www-form-urlencoded" },
	body: Buffer.from(new URLSearchParams(parameters).toString()),
});

const delivery = (parameters: Parameters): Delivery => ({
	...form(parameters),
	callId: "1",
	webhook: "twilio/any",
	receivedAt: "2026-11-20T15:05:00.000Z",
	query: "",
});

const call = {
	CallSid: "CA1",
	CallStatus: "ringing",
	Direction: "inbound",
	From: "+15855550123",
	To: "+14155550100",
};
const sms = { MessageSid: "SM1", From: call.From, To: call.To };

describe("a call", () => {
	it("of an app's client is to whom it called", () => {
		const [event] = incomingCallReader.normalize(
			delivery({
				...call,
				From: "client:ada",
				Caller: "client:ada",
				To: "",
				Called: "+14155550100",
			}),
		);
		expect(event).toMatchObject({ from: "client:ada", to: "+14155550100" });
	});

	it("that its maker had recorded names the recording when it ends", () => {
		const [event] = callStatusReader.normalize(
			delivery({
				...call,
				CallStatus: "completed",
				RecordingSid: "RE1",
				RecordingUrl: "https://api.twilio.com/RE1",
				RecordingDuration: "45",
			}),
		);
		expect(event?.recording).toEqual({
			id: "RE1",
			status: "completed",
			url: "https://api.twilio.com/RE1",
			durationSeconds: 45,
		});
	});
});

describe("the end of what a caller was connected to", () => {
	const answer = (parameters: Parameters) =>
		voiceActionWebhook.answer(
			{ ...form(parameters), url: "https://hooks.example.com/" },
			{
				baseUrl: "https://hooks.example.com",
				settings: defaultSettings,
				findContact: async () => undefined,
				now: new Date(),
			},
		).body ?? "";

	const session = { ...call, SessionId: "VX1", SessionDuration: "31" };

	it.each(["ended", "completed"])(
		"is the end of the call where the receptionist's session has %s",
		(SessionStatus) => {
			const ended = { ...session, SessionStatus };
			expect(answer(ended)).toContain("<Hangup/>");
			expect(answer(ended)).not.toContain("<Record");
			expect(callActionReader.identify(delivery(ended))).toEqual({
				id: `CA1:action:${SessionStatus}:VX1`,
				type: SessionStatus,
			});
			expect(callActionReader.normalize(delivery(ended))).toMatchObject([
				{ outcome: "answered" },
			]);
		},
	);

	it("leads to voicemail where the session failed", () => {
		const failed = { ...session, SessionStatus: "failed", ErrorCode: "64101" };
		expect(answer(failed)).toContain("<Record");
		expect(callActionReader.normalize(delivery(failed))).toMatchObject([
			{ outcome: "missed" },
		]);
	});

	it("is a conversation where it was a stream of audio", () => {
		const stream = { ...call, StreamSid: "MZ1" };
		expect(callActionReader.normalize(delivery(stream))).toMatchObject([
			{ outcome: "answered" },
		]);
		expect(callActionReader.identify(delivery(stream)).id).toBe(
			"CA1:action:connected:MZ1",
		);
	});
});

describe("a message", () => {
	it.each([
		[{ Body: " stop\n" }, true],
		[{ Body: "Unsubscribe" }, true],
		[{ Body: "START" }, false],
		[{ Body: "Please stop by at nine" }, undefined],
		[{ Body: "" }, undefined],
		[{ Body: "arrêt", OptOutType: "STOP" }, true],
		[{ Body: "START", OptOutType: "START" }, false],
		[{ Body: "STOP", OptOutType: "HELP" }, undefined],
	])("%j changes consent to %s", (parameters, optOut) => {
		const [event] = messageReader.normalize(
			delivery({ ...sms, ...parameters }),
		);
		expect(event?.optOut).toBe(optOut);
	});

	it("of a Messaging Service has no sender, and no conversation, until one is chosen", () => {
		const statuses: readonly Parameters[] = [
			{ MessageStatus: "accepted", MessagingServiceSid: "MG1", From: "" },
			{ MessageStatus: "sent", From: "+14155550100" },
			{ MessageStatus: "delivered", From: "+14155550100" },
		];
		const tables = permutations(statuses).map((order) => {
			const records = memoryRecords();
			for (const status of order)
				for (const event of messageStatusReader.normalize(
					delivery({ MessageSid: "SM1", To: "+15855550123", ...status }),
				))
					records.step((draft) => applyMessage(draft, event, "US"));
			return records.snapshot();
		});
		for (const table of tables) expect(table).toEqual(tables[0]);
		expect(tables[0]?.["MESSAGE#twilio:SM1"]).toMatchObject({
			status: "delivered",
			from: "+14155550100",
			to: "+15855550123",
		});
		expect(
			Object.keys(tables[0] ?? {}).filter((pk) =>
				pk.startsWith("CONVERSATION#"),
			),
		).toHaveLength(1);
	});

	it("that failed before it had a sender is known all the same", () => {
		const records = memoryRecords();
		for (const event of messageStatusReader.normalize(
			delivery({
				MessageSid: "SM1",
				To: "+15855550123",
				MessagingServiceSid: "MG1",
				MessageStatus: "failed",
				ErrorCode: "21703",
			}),
		))
			records.step((draft) => applyMessage(draft, event, "US"));
		expect(records.snapshot()["MESSAGE#twilio:SM1"]).toMatchObject({
			status: "failed",
			errorCode: "21703",
		});
	});
});
