import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { cdrReader } from "#webhooks/voipms/read-cdr.ts";
import { recordingReader } from "#webhooks/voipms/read-recording.ts";
import { smsReader } from "#webhooks/voipms/read-sms.ts";

const delivery = (changed: Partial<Delivery>): Delivery => ({
	callId: "1",
	webhook: "voipms/sms",
	receivedAt: "2026-11-20T15:05:00.000Z",
	method: "GET",
	query: "",
	headers: {},
	body: Buffer.alloc(0),
	...changed,
});

const gotten = (query: string): Delivery => delivery({ query });
const posted = (payload: unknown): Delivery =>
	delivery({
		method: "POST",
		headers: { "content-type": "application/json" },
		body: Buffer.from(JSON.stringify(payload)),
	});

const parties = "from=2075550142&to=2075550100";
const said = (query: string) =>
	smsReader.normalize(gotten(`${parties}&${query}`))[0];

describe("a text by GET", () => {
	it.each([
		["files=%7BMEDIA%7D", []],
		["files={MEDIA}", []],
		["files=", []],
		["", []],
		["media=https%3A%2F%2Fa.example%2F1.jpg", ["https://a.example/1.jpg"]],
		[
			"files=https://a.example/1.jpg,https://a.example/2.jpg",
			["https://a.example/1.jpg", "https://a.example/2.jpg"],
		],
		[
			"files=https://a.example/1.jpg;https://a.example/2,3.jpg;",
			["https://a.example/1.jpg", "https://a.example/2,3.jpg"],
		],
		[
			"files=https://a.example/1.jpg%26https://a.example/2.jpg",
			["https://a.example/1.jpg", "https://a.example/2.jpg"],
		],
		[
			"files=https://a.example/1.jpg&https://a.example/2.jpg&id=4",
			["https://a.example/1.jpg", "https://a.example/2.jpg"],
		],
		["files=javascript:alert(1)", []],
	])("has media as in %s", (query, urls) => {
		expect(said(query)?.media).toEqual(urls.map((url) => ({ url })));
	});

	it.each([
		["message=%7BMESSAGE%7D", ""],
		["message=%7BLOL%7D", "{LOL}"],
		["message=%20 a+b%2Bc%26d%0A", "  a b+c&d\n"],
		["msg=hi", "hi"],
		["", ""],
	])("says what %s holds", (query, text) => {
		expect(said(query)?.text).toBe(text);
	});

	it("is at the time it came: its own is in a zone that it does not name", () => {
		expect(said("date=2026-11-20%2010:03:16")?.at).toBe(
			"2026-11-20T15:05:00.000Z",
		);
		expect(said("date=2026-11-20T10:03:16-05:00")?.at).toBe(
			"2026-11-20T15:03:16.000Z",
		);
	});

	it("without an id is the same text when it comes again, another when it says something else", () => {
		const id = (query: string) => smsReader.identify(gotten(query)).id;
		const first = id(`${parties}&message=yes&date=2026-11-20 10:03:16&id={ID}`);
		expect(
			id(`message=yes&date=2026-11-20%2010:03:16&id=%7BID%7D&${parties}`),
		).toBe(first);
		expect(id(`${parties}&message=yes&date=2026-11-20 10:03:17`)).not.toBe(
			first,
		);
		expect(id(`${parties}&message=no&date=2026-11-20 10:03:16`)).not.toBe(
			first,
		);
	});

	it("may come with names in capitals, as a form, or as flat JSON", () => {
		const expected = smsReader.normalize(gotten(`${parties}&message=hi&id=42`));
		expect(
			smsReader.normalize(
				gotten("FROM=2075550142&TO=2075550100&MESSAGE=hi&ID=42"),
			),
		).toEqual(expected);
		expect(
			smsReader.normalize(
				delivery({
					method: "POST",
					headers: { "content-type": "application/x-www-form-urlencoded" },
					body: Buffer.from(`${parties}&message=hi&id=42`),
				}),
			),
		).toEqual(expected);
		expect(
			smsReader.normalize(
				posted({ from: "2075550142", to: 2075550100, message: "hi", id: 42 }),
			),
		).toEqual(expected);
	});

	it.each(["", "from=2075550142", "from={FROM}&to={TO}&message=hi"])(
		"that does not say who wrote to whom is malformed: %s",
		(query) => {
			expect(() => smsReader.identify(gotten(query))).toThrow(MalformedError);
		},
	);
});

describe("a text by POST", () => {
	const payload = {
		id: 42,
		from: { phone_number: "2075550142" },
		to: [{ phone_number: "2075550100" }],
		text: "hi",
		received_at: "2026-11-20T15:03:16.000+00:00",
	};

	it("is the same delivery as the same text by GET", () => {
		const query = `${parties}&message=hi&id=42`;
		expect(smsReader.identify(posted({ data: { payload } })).id).toBe(
			smsReader.identify(gotten(query)).id,
		);
	});

	it("goes by the event's id where the text has none, or JSON has rounded it", () => {
		for (const id of [undefined, null, 2 ** 60])
			expect(
				smsReader.identify(
					posted({ data: { id: "5e0b", payload: { ...payload, id } } }),
				).id,
			).toBe("sms:5e0b");
		expect(() =>
			smsReader.identify(
				posted({ data: { payload: { ...payload, id: null } } }),
			),
		).toThrow(MalformedError);
	});

	it("needs no more than is certain", () => {
		expect(smsReader.normalize(posted({ data: { payload } }))).toMatchObject([
			{
				id: "voipms:42",
				from: "2075550142",
				to: "2075550100",
				text: "hi",
				media: [],
				at: "2026-11-20T15:03:16.000Z",
			},
		]);
	});

	it("may write numbers as numbers", () => {
		const numbers = {
			...payload,
			from: { phone_number: 2075550142 },
			to: 2075550100,
		};
		expect(smsReader.normalize(posted({ data: { payload: numbers } }))).toEqual(
			smsReader.normalize(posted({ data: { payload } })),
		);
	});

	it.each(["sms.received", "message_received", "sms"])(
		"a text is taken for one though its type is %s, with the media that can be fetched",
		(event_type) => {
			const media = [{ url: "https://voip.ms/a.jpg" }, {}, "x"];
			expect(
				smsReader.normalize(
					posted({ data: { event_type, payload: { ...payload, media } } }),
				),
			).toMatchObject([{ media: [{ url: "https://voip.ms/a.jpg" }] }]);
		},
	);

	it("is ignored where it tells of a text that was sent", () => {
		const sent = posted({
			data: { event_type: "message.finalized", payload },
		});
		expect(smsReader.identify(sent)).toEqual({
			id: "sms:42:message.finalized",
			type: "message.finalized",
		});
		expect(smsReader.normalize(sent)).toEqual([]);
		expect(
			smsReader.normalize(
				posted({ data: { payload: { ...payload, direction: "outbound" } } }),
			),
		).toEqual([]);
	});

	it.each([
		[{ data: {} }],
		[{ data: { payload: { id: 42 } } }],
		[{ data: { payload: { ...payload, to: [] } } }],
		[[]],
		["{"],
	])("that is no text is malformed: %j", (value) => {
		expect(() => smsReader.identify(posted(value))).toThrow(MalformedError);
	});

	it("that is no JSON is malformed, and the reason quotes nothing", () => {
		const broken = delivery({
			method: "POST",
			body: Buffer.from('{"data": secret'),
		});
		expect(() => smsReader.normalize(broken)).toThrow("body is no JSON");
	});
});

describe("a call's record", () => {
	const read = (payload: Readonly<Record<string, unknown>>) =>
		cdrReader.normalize(posted({ uniqueid: "7", ...payload }))[0];

	it.each([
		["ANSWERED", "completed"],
		["NO ANSWER", "no-answer"],
		["no answer", "no-answer"],
		["BUSY", "busy"],
		["FAILED", "failed"],
		["SOMETHING ELSE", undefined],
	])("says %s", (disposition, status) => {
		expect(read({ disposition })).toMatchObject({ disposition });
		expect(read({ disposition })?.status).toBe(status);
	});

	it.each([
		[{ seconds: "62", duration: "00:09:09" }, 62],
		[{ seconds: 62 }, 62],
		[{ duration: "01:01:02" }, 3662],
		[{ duration: "soon" }, undefined],
		[{}, undefined],
	])("lasted as %j says", (fields, seconds) => {
		expect(read(fields)?.durationSeconds).toBe(seconds);
	});

	it.each([
		["0.01800000", { amount: 2, currency: "usd" }],
		["12.345", { amount: 1235, currency: "usd" }],
		[0.1, { amount: 10, currency: "usd" }],
		["free", undefined],
	])("cost %j", (total, cost) => {
		expect(read({ total })?.cost).toEqual(cost);
	});

	it.each([
		['"DANA W" <2075550142>', "2075550142", "DANA W"],
		["DANA W <2075550142>", "2075550142", "DANA W"],
		["2075550142", "2075550142", undefined],
		["<>", undefined, undefined],
		["anonymous", "anonymous", undefined],
	])("names its caller %s", (callerid, from, callerName) => {
		const event = read({ callerid });
		expect([event?.from, event?.callerName]).toEqual([from, callerName]);
	});

	it.each([
		[{ description: "Inbound DID" }, "inbound"],
		[{ description: "Toll-free DID" }, "inbound"],
		[{ description: "Canada" }, "outbound"],
		[{ description: "Outbound USA" }, "outbound"],
		[{ call_type: "incoming", description: "Canada" }, "inbound"],
		[{ call_type: "all", description: "Inbound DID" }, "inbound"],
		[{ direction: "outbound" }, "outbound"],
		[{}, undefined],
	])("goes, as in %j, %s", (fields, direction) => {
		expect(read(fields)?.direction).toBe(direction);
	});

	it("without an id is malformed", () => {
		expect(() => cdrReader.identify(posted({ date: "today" }))).toThrow(
			"no uniqueid",
		);
		expect(() => cdrReader.identify(posted({ uniqueid: 2 ** 60 }))).toThrow(
			"no uniqueid",
		);
	});
});

describe("a recording", () => {
	it("belongs to the call that it names", () => {
		const row = { callrecording: "Q0RS", uniqueid: "7", url: "ftp://x" };
		expect(recordingReader.normalize(posted(row))).toMatchObject([
			{ id: "voipms:7", recording: { id: "Q0RS", url: undefined } },
		]);
	});

	it("has its link where one is sent", () => {
		const row = { callrecording: "Q0RS", url: "https://voip.ms/r/Q0RS.mp3" };
		expect(recordingReader.normalize(posted(row))).toMatchObject([
			{ id: "voipms:Q0RS", recording: { url: "https://voip.ms/r/Q0RS.mp3" } },
		]);
	});

	it("without an id is malformed", () => {
		expect(() => recordingReader.identify(gotten("a=1"))).toThrow(
			"no callrecording",
		);
	});
});
