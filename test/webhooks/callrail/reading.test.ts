import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { callReader } from "#webhooks/callrail/read-call.ts";

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
		[{ call_type: "abandonded" }, "canceled", "abandoned"],
		[{ call_type: "outbound", answered: "true" }, "completed", "answered"],
		[{ call_type: "outbound", answered: "false" }, "no-answer", "missed"],
		[{ call_type: "in_progress" }, "in-progress", undefined],
		[{ call_type: "new", answered: true }, "completed", "answered"],
		[{ call_type: "new", answered: "False" }, "no-answer", "missed"],
		[{ call_type: "outbound", voicemail: true }, "completed", "voicemail"],
		[{ call_type: "new", answered: "" }, undefined, undefined],
		[{}, undefined, undefined],
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
		).toMatchObject({ direction: "inbound", tags: ["VIP"] });
	});

	it.each([
		[{ resource_id: "FRM0c1" }],
		[{ resource_id: "SCI0c1", id: 879204976, content: "hello" }],
		[{ id: 123456789, company_id: 987654321, form_data: {} }],
	])("that is a text or a form is ignored: %j", (fields) => {
		expect(callReader("post-call").normalize(delivery(fields))).toEqual([]);
	});

	it.each([
		["About a boiler.", "About a boiler."],
		[["They want a boiler.", "", 7, "Soon."], "They want a boiler. Soon."],
		[[], undefined],
		[null, undefined],
		[{}, undefined],
	])("was about %j", (call_summary, summary) => {
		expect(ended({ call_summary })?.summary).toBe(summary);
	});

	it.each([
		["", "Agent: hi", "Agent: hi"],
		["hi", [{ speaker: "agent", phrase: "hello", start: 0.2 }], "hi"],
		[
			null,
			[
				{ speaker: "agent", phrase: "Hello.", start: 0.2 },
				{ speaker: "caller", phrase: "", start: 1 },
				{ phrase: "Hi.", start: 1.5 },
				null,
				"noise",
			],
			"agent: Hello.\nHi.",
		],
	])(
		"has the words %j and %j",
		(transcription, conversational_transcript, text) => {
			expect(
				ended({ transcription, conversational_transcript })?.transcription,
			).toEqual({ status: "completed", text });
		},
	);

	it("has tags by name", () => {
		expect(
			ended({ tags: [{ id: 1, name: "Sales" }, "VIP", { id: 2 }, null] })?.tags,
		).toEqual(["Sales", "VIP"]);
	});
});

describe("a modification", () => {
	const read = (fields: object) =>
		callReader("call-modified").normalize(
			delivery({ resource_id: "CAL1", ...fields }),
		);

	it("tells of a note that was emptied only where it is about the note", () => {
		expect(read({ note: "", changes: ["note"] })).toMatchObject([
			{ stage: 4, note: undefined },
			{ stage: 5, note: "" },
		]);
		expect(read({ note: "", changes: ["value"] })).toMatchObject([
			{ note: undefined },
		]);
		expect(read({ note: "hot" })).toMatchObject([{ note: "hot" }]);
	});

	it.each([
		["tags", { tags: ["VIP"] }, { tags: ["VIP"] }],
		["tag", { tags: [] }, { tags: [] }],
		[
			"recording",
			{ recording: "https://r.example" },
			{
				recording: {
					id: "CAL1",
					status: "completed",
					url: "https://r.example",
				},
			},
		],
		["call_summary", { call_summary: "s" }, { summary: "s" }],
		[
			"transcription_text",
			{ transcription: "t" },
			{ transcription: { status: "completed", text: "t" } },
		],
		[
			"recording_duration",
			{ recording: "https://r.example", recording_duration: 7 },
			{
				recording: {
					id: "CAL1",
					status: "completed",
					url: "https://r.example",
					durationSeconds: 7,
				},
			},
		],
	])("of %s knows best what that is by now", (name, fields, expected) => {
		const [whole, changes] = read({ ...fields, changes: [name, "new"] });
		expect(whole).toMatchObject({ ...expected, stage: 4 });
		expect(changes).toEqual({
			id: "callrail:CAL1",
			provider: "callrail",
			kind: "report",
			at: "2026-11-20T15:05:00.000Z",
			stage: 5,
			...expected,
		});
	});
});

it("tells two modifications of one call apart, and knows a copy", () => {
	const id = (note: string) =>
		callReader("call-modified").identify(
			delivery({ resource_id: "CAL1", note }),
		).id;
	expect(id("a")).toBe(id("a"));
	expect(id("a")).not.toBe(id("b"));
});
