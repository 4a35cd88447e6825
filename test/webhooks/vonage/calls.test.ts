import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { incomingCallReader } from "#webhooks/vonage/read-answer.ts";
import { eventReader } from "#webhooks/vonage/read-event.ts";
import { delivery } from "./delivery.ts";

const event = {
	uuid: "u",
	conversation_uuid: "CON-c",
	from: "447700900000",
	to: "442079460000",
	direction: "inbound",
	timestamp: "2026-09-21T14:13:20.102Z",
};
const readEvent = (change: object, query = "") =>
	eventReader.normalize(delivery({ ...event, ...change }, query));

describe("an event", () => {
	it("belongs to the conversation, whoever's leg it is about", () => {
		const ids = [
			readEvent({ status: "answered" }),
			readEvent({ status: "answered", uuid: "other" }),
			readEvent({ status: "human", uuid: undefined, call_uuid: "other" }),
			readEvent({ uuid: undefined, recording_uuid: "r" }),
		].map(([one]) => one?.id);
		expect(new Set(ids)).toEqual(new Set(["vonage:CON-c"]));
	});

	it("without a conversation belongs to the leg", () => {
		expect(
			readEvent({ status: "answered", conversation_uuid: undefined })[0]?.id,
		).toBe("vonage:u");
	});

	it("has its time in UTC, or when it was received", () => {
		const at = (timestamp: unknown) =>
			readEvent({ status: "ringing", timestamp })[0]?.at;
		expect(at("2026-09-21T16:13:20+02:00")).toBe("2026-09-21T14:13:20.000Z");
		for (const odd of ["today", "", null, 5, "2026-09-21"])
			expect(at(odd)).toBe("2026-11-20T15:05:00.000Z");
	});

	it("has a duration and a price, as text or as a number", () => {
		for (const duration of ["85", 85])
			expect(
				readEvent({ status: "completed", duration, price: "0.0499" })[0],
			).toMatchObject({
				durationSeconds: 85,
				cost: { amount: 5, currency: "eur" },
			});
	});

	it("of an unknown status is nothing we know of", () => {
		expect(readEvent({ status: "teleported" })).toEqual([]);
		expect(
			eventReader.identify(delivery({ ...event, status: "teleported" })),
		).toEqual({
			id: "u:teleported:2026-09-21T14:13:20.102Z",
			type: "teleported",
		});
	});

	it("about one it is forwarded to says only whether they answered", () => {
		const outcome = (status: string) =>
			readEvent({ status, direction: "outbound" }, "leg=forward").map((one) => [
				one.kind,
				one.status,
				one.outcome,
			]);
		expect(outcome("answered")).toEqual([["forwarded", undefined, "answered"]]);
		expect(outcome("timeout")).toEqual([["forwarded", undefined, "missed"]]);
		for (const status of ["started", "ringing", "completed", "cancelled"])
			expect(outcome(status)).toEqual([]);
	});

	it("about a transcription is not taken for its recording", () => {
		const transcribed = {
			...event,
			recording_uuid: "r",
			transcription_url: "t",
		};
		expect(eventReader.identify(delivery(transcribed)).id).toBe(
			"r:transcribed",
		);
		expect(eventReader.normalize(delivery(transcribed))).toMatchObject([
			{ kind: "transcription", transcription: { id: "r", url: "t" } },
		]);
	});
});

it("knows a caller by name where there is no number", () => {
	const [call] = incomingCallReader.normalize(
		delivery({ uuid: "u", from_user: "dana", to: "442079460000" }),
	);
	expect(call).toMatchObject({ from: "dana", to: "+442079460000" });
});

it("says where a body is none", () => {
	const odd = { ...delivery({}), body: Buffer.from("[") };
	for (const reader of [eventReader, incomingCallReader])
		expect(() => reader.identify(odd)).toThrow(MalformedError);
	expect(() => eventReader.identify(delivery([1]))).toThrow(MalformedError);
	expect(() => eventReader.identify(delivery({}))).toThrow(
		"no conversation_uuid",
	);
});
