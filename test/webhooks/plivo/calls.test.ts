import { describe, expect, it } from "vitest";
import type { Reader } from "#shared/webhook/reader.ts";
import { callActionReader } from "#webhooks/plivo/read-action.ts";
import { hangupReader, incomingCallReader } from "#webhooks/plivo/read-call.ts";
import { recordingReader } from "#webhooks/plivo/read-recording.ts";
import { delivery } from "./delivery.ts";

const hangup = {
	CallUUID: "u",
	Event: "Hangup",
	CallStatus: "completed",
	From: "15855550123",
	To: "14155550100",
	SessionStart: "2026-11-20 15:03:16.910772",
	// Half past eight in the evening where the account is.
	StartTime: "2026-11-20 20:33:16",
	AnswerTime: "2026-11-20 20:33:18",
	EndTime: "2026-11-20 20:34:24",
	Duration: "66",
	TotalCost: "0.01100",
};
const read = (change: Readonly<Record<string, string>>) =>
	hangupReader.normalize(delivery({ ...hangup, ...change }))[0];

describe("a hangup", () => {
	it("ends in UTC, whatever the account's time zone", () => {
		expect(read({})).toMatchObject({
			startedAt: "2026-11-20T15:03:16.910Z",
			endedAt: "2026-11-20T15:04:22.910Z",
			at: "2026-11-20T15:04:22.910Z",
		});
	});

	it("ends when it was received where the session's start is odd", () => {
		for (const SessionStart of ["", "yesterday", "2026-13-99 00:00:00"])
			expect(read({ SessionStart })?.at).toBe("2026-11-20T15:05:00.000Z");
	});

	it.each([
		["completed", "completed"],
		["busy", "busy"],
		["failed", "failed"],
		["timeout", "no-answer"],
		["no-answer", "no-answer"],
		["cancel", "canceled"],
		["machine", "completed"],
		["something new", undefined],
	])("of status %s is %s", (CallStatus, status) => {
		expect(read({ CallStatus })?.status).toBe(status);
	});

	it("costs whole cents", () => {
		expect(read({ TotalCost: "0.126" })?.cost).toEqual({
			amount: 13,
			currency: "usd",
		});
		expect(read({ TotalCost: "free" })?.cost).toBeUndefined();
	});
});

it("writes numbers with a plus and leaves addresses alone", () => {
	expect(read({ From: "sip:dana@phone.plivo.com" })?.from).toBe(
		"sip:dana@phone.plivo.com",
	);
	expect(read({ From: "15855550123" })?.from).toBe("+15855550123");
	expect(read({ From: "80888" })?.from).toBe("80888");
	expect(read({ From: "anonymous" })?.from).toBe("anonymous");
});

it("takes a caller's number for no name", () => {
	expect(read({ CallerName: "+15855550123" })?.callerName).toBeUndefined();
	expect(read({ CallerName: "DANA" })?.callerName).toBe("DANA");
});

it("tells the requests of one call apart", () => {
	const id = (
		reader: Reader<"calls">,
		more: Readonly<Record<string, string>> = {},
	) =>
		reader.identify(
			delivery({ CallUUID: "u", CallStatus: "in-progress", ...more }),
		).id;
	const ids = [
		id(incomingCallReader, { Event: "StartApp" }),
		id(incomingCallReader, { Event: "Redirect" }),
		id(hangupReader),
		id(callActionReader, { DialStatus: "busy", DialBLegUUID: "" }),
		id(callActionReader, { DialStatus: "completed", DialBLegUUID: "b" }),
		id(callActionReader, { RecordingID: "r" }),
		id(recordingReader, { RecordingID: "r" }),
		id(recordingReader, { recording_id: "r", transcription: "hello" }),
	];
	expect(new Set(ids).size).toBe(ids.length);
});

it("has a recording as soon as the caller hung up after it", () => {
	const recording = (RecordingDuration: string) =>
		callActionReader.normalize(
			delivery({
				CallUUID: "u",
				RecordingID: "r",
				RecordUrl: "https://media.plivo.com/r.mp3",
				RecordingDuration,
			}),
		)[0]?.recording;
	expect(recording("-1")).toMatchObject({ status: "in-progress" });
	expect(recording("31")).toMatchObject({
		id: "r",
		status: "completed",
		url: "https://media.plivo.com/r.mp3",
		durationSeconds: 31,
	});
});

describe("a recording", () => {
	it("of which nothing is known yet has no length", () => {
		const [event] = recordingReader.normalize(
			delivery({ CallUUID: "u", RecordingID: "r", RecordingDuration: "-1" }),
		);
		expect(event?.recording).toEqual({ id: "r", status: "completed" });
	});

	it("of a conference belongs to no call", () => {
		expect(
			recordingReader.normalize(
				delivery({ recording_id: "r", conference_name: "c" }),
			),
		).toEqual([]);
	});
});

it("has a failed transcription where there is an error or no text", () => {
	const failures: Readonly<Record<string, string>>[] = [
		{ error: "too long", transcription: "half" },
		{ transcription: "", transcription_charge: "0" },
	];
	for (const said of failures) {
		const [event] = recordingReader.normalize(
			delivery({ call_uuid: "u", recording_id: "r", ...said }),
		);
		expect(event?.transcription).toEqual({ id: "r", status: "failed" });
	}
});

it("says what is missing", () => {
	expect(() => hangupReader.identify(delivery({}))).toThrow("no CallUUID");
});
