import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { applyCall } from "#shared/records/apply-call.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { callReader } from "#webhooks/callrail/read-call.ts";
import { examples } from "../../../functions/webhooks/callrail/examples.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { permutations } from "../../support/permutations.ts";

const delivery = (body: unknown, receivedAt = "2026-11-20T15:05:00.000Z") =>
	({
		callId: "1",
		webhook: "callrail/post-call",
		receivedAt,
		method: "POST",
		query: "callername=ignored",
		headers: {},
		body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
	}) satisfies Delivery;

const ended = (fields: Readonly<Record<string, unknown>>) =>
	callReader("post-call").normalize(
		delivery({ resource_id: "CAL1", ...fields }),
	)[0];

describe("a call of CallRail's that is over", () => {
	it.each([
		[{ call_type: "answered", answered: true }, "completed", "answered"],
		[{ call_type: "voicemail", voicemail: "true" }, "completed", "voicemail"],
		[{ call_type: "voicemail_transcription" }, "completed", "voicemail"],
		[{ call_type: "missed", answered: false }, "no-answer", "missed"],
		[{ call_type: "abandoned" }, "canceled", "abandoned"],
		[{ call_type: "outbound", answered: "true" }, "completed", "answered"],
		[{ call_type: "outbound", answered: "false" }, "no-answer", "missed"],
		[{ call_type: "in_progress" }, "in-progress", undefined],
		[{ call_type: "new", answered: true }, "completed", "answered"],
		[{}, "no-answer", "missed"],
	])("as %j is %s, %s", (fields, status, outcome) => {
		const event = ended(fields);
		expect([event?.status, event?.outcome]).toEqual([status, outcome]);
	});

	it.each([
		["62", 62],
		[62, 62],
		["0", 0],
		["", undefined],
		["1m 2s", undefined],
		[-1, undefined],
		[null, undefined],
	])("lasted %j", (duration, seconds) => {
		expect(ended({ duration })?.durationSeconds).toBe(seconds);
	});

	it("has no recording, transcript, agent or note where those are empty", () => {
		expect(
			ended({
				recording: "",
				recording_duration: "",
				transcription: "",
				conversational_transcript: [],
				agent_email: null,
				lead_status: null,
				note: "",
				customer_name: "",
			}),
		).toEqual({
			kind: "report",
			stage: 3,
			id: "callrail:CAL1",
			provider: "callrail",
			at: "2026-11-20T15:05:00.000Z",
			direction: "inbound",
			status: "no-answer",
			outcome: "missed",
		});
	});

	it("is read under the names of before 2021 too", () => {
		const old = delivery({
			id: 766970532,
			callernum: "+12148654559",
			trackingnum: "+14045558514",
			datetime: "2018-02-19 18:41:00",
			timestamp: "2018-02-19T13:41:00.236-05:00",
			call_type: "voicemail",
			voicemail: true,
			duration: "13",
		});
		expect(callReader("post-call").identify(old)).toEqual({
			id: "766970532:post-call",
			type: "post-call",
		});
		expect(callReader("post-call").normalize(old)).toMatchObject([
			{
				id: "callrail:766970532",
				from: "+12148654559",
				to: "+14045558514",
				startedAt: "2018-02-19T18:41:00.236Z",
				outcome: "voicemail",
				durationSeconds: 13,
			},
		]);
	});

	it.each(["{", "[]", "null", "{}", '{"resource_id":""}', '{"id":1e300}'])(
		"that names no call is malformed: %s",
		(body) => {
			expect(() => callReader("post-call").identify(delivery(body))).toThrow(
				MalformedError,
			);
		},
	);

	it("is read though parts of it are of no known shape", () => {
		const odd = { toString: 7, valueOf: null };
		expect(
			ended({
				answered: odd,
				call_type: odd,
				duration: odd,
				tags: [odd, 7, "VIP"],
				start_time: odd,
				recording: [odd],
				changes: odd,
			}),
		).toMatchObject({ status: "no-answer", tags: ["VIP"] });
	});

	it("that is a text or a form is ignored", () => {
		expect(ended({ resource_id: "FRM0c1" })).toBeUndefined();
	});
});

it("tells of a note that was emptied only where the delivery is about it", () => {
	const note = (fields: object) =>
		callReader("call-modified").normalize(
			delivery({ resource_id: "CAL1", ...fields }),
		)[0]?.note;
	expect(note({ note: "", changes: ["note"] })).toBe("");
	expect(note({ note: "", changes: ["tags"] })).toBeUndefined();
	expect(note({ note: "hot", changes: [] })).toBe("hot");
});

it("tells two modifications of one call apart, and knows a copy", () => {
	const id = (note: string) =>
		callReader("call-modified").identify(
			delivery({ resource_id: "CAL1", note }),
		).id;
	expect(id("a")).toBe(id("a"));
	expect(id("a")).not.toBe(id("b"));
});

/** Each later than the one before, the modifications too. */
const life = (
	["pre-call", "routing-complete", "post-call", "call-modified"] as const
).map((type, minute) => ({
	type,
	body: examples.find(({ name }) => name === type)?.body ?? "",
	receivedAt: `2026-11-20T15:0${minute + 4}:00.000Z`,
}));
const emptied = {
	type: "call-modified",
	body:
		examples.find(({ name }) => name === "call-modified.emptied")?.body ?? "",
	receivedAt: "2026-11-20T15:09:00.000Z",
} as const;

const recordOf = (deliveries: readonly (typeof life)[number][]) => {
	const records = memoryRecords();
	for (const { type, body, receivedAt } of deliveries)
		for (const event of callReader(type).normalize(delivery(body, receivedAt)))
			records.step((draft) => applyCall(draft, event, "US"));
	return records.snapshot()[
		"CALL#callrail:CALc40b7e92d15f4a68b3f07d9e2a81c564"
	];
};

it("ends in one record in whatever order a call's deliveries come", () => {
	const expected = recordOf(life);
	expect(expected).toMatchObject({
		status: "completed",
		outcome: "answered",
		startedAt: "2026-11-20T15:03:16.236Z",
		durationSeconds: 62,
		note: "Wants a quote for the boiler",
		tags: ["Repair", "Boiler"],
	});
	for (const order of permutations(life))
		expect(recordOf(order)).toEqual(expected);
});

it("believes the modification that came last", () => {
	for (const order of permutations([...life, emptied]))
		expect(recordOf(order)).toMatchObject({
			note: "",
			tags: [],
			summary: "Dana asks for a repair and a quote for a new boiler.",
		});
});
