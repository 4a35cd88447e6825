import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { applySocial } from "#shared/records/social.ts";
import { metaReader } from "#webhooks/meta/reader.ts";
import { examples } from "../../../functions/webhooks/meta/examples.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { permutations } from "../../support/permutations.ts";
import { deliveryOf } from "../delivery-of.ts";

const time = 1795186980;

const page = (value: unknown, field = "feed", more: object = {}) =>
	deliveryOf({
		object: "page",
		entry: [{ id: "1", time, changes: [{ field, value }], ...more }],
	});

const messaging = (item: object, object = "page") =>
	deliveryOf({
		object,
		entry: [
			{
				id: "1",
				time: time * 1000,
				messaging: [
					{
						sender: { id: "9" },
						recipient: { id: "1" },
						timestamp: time * 1000 + 5,
						...item,
					},
				],
			},
		],
	});

const comment = {
	item: "comment",
	verb: "add",
	comment_id: "1_2",
	post_id: "1_1",
	from: { id: "9", name: "A" },
	message: "hi",
	created_time: time - 2,
};

describe("an update of Meta's", () => {
	it("is the same delivery when it is sent again later", () => {
		const [first, again] = [time, time + 3600].map(
			(sent) => metaReader.identify(page(comment, "feed", { time: sent })).id,
		);
		expect(again).toBe(first);
	});

	it("is another delivery for each edit and each time that it is hidden", () => {
		const ids = ["edited", "hide", "unhide"].flatMap((verb) =>
			[1, 2].map(
				(more) =>
					metaReader.identify(
						page({ ...comment, verb, created_time: time + more }),
					).id,
			),
		);
		expect(new Set(ids).size).toBe(6);
	});

	it("goes by what it says, in whatever order", () => {
		const { item, ...rest } = { ...comment, verb: "hide" };
		expect(metaReader.identify(page({ ...rest, item })).id).toBe(
			metaReader.identify(page({ item, ...rest })).id,
		);
	});

	it("names the person where there is one, and nobody else where there is none", () => {
		const { from, ...anonymous } = comment;
		const [one, other] = ["1_2", "1_3"].map(
			(comment_id) =>
				metaReader.normalize(page({ ...anonymous, comment_id }))[0]?.from.id,
		);
		expect(one).toBe("anonymous:1_2");
		expect(other).not.toBe(one);
		expect(metaReader.normalize(page(comment))[0]?.from).toEqual(
			from && { id: "9", name: "A" },
		);
	});

	it.each([
		["the page's own comment", page({ ...comment, from: { id: "1" } })],
		[
			"the page's own post",
			page({ item: "status", verb: "add", post_id: "1_7", from: { id: "1" } }),
		],
		["hiding", page({ ...comment, verb: "hide" })],
		["a verb nobody knows", page({ ...comment, verb: "follow" })],
		["an item nobody knows", page({ ...comment, item: "event" })],
		["a field nobody knows", page(comment, "leadgen")],
		[
			"WhatsApp",
			deliveryOf({
				object: "whatsapp_business_account",
				entry: [
					{
						id: "1",
						changes: [{ field: "messages", value: { messages: [] } }],
					},
				],
			}),
		],
		[
			"an echo",
			messaging({ message: { mid: "m_1", text: "x", is_echo: true } }),
		],
		[
			"what we sent, not marked as an echo",
			messaging({ sender: { id: "1" }, message: { mid: "m_1", text: "x" } }),
		],
		["a reading", messaging({ read: { watermark: 1 } })],
		[
			"a delivery report",
			messaging({ delivery: { mids: ["m_1"], watermark: 1 } }),
		],
		["typing, or whatever comes next", messaging({ typing: true })],
		[
			"what another app is in charge of",
			deliveryOf({
				object: "page",
				entry: [
					{
						id: "1",
						time,
						standby: [{ sender: { id: "9" }, message: { mid: "m_1" } }],
					},
				],
			}),
		],
		["no entry", deliveryOf({ object: "page", entry: [] })],
	])("is identified, and no event of ours, where it is %s", (_, delivery) => {
		expect(metaReader.identify(delivery).id).not.toBe("");
		expect(metaReader.normalize(delivery)).toEqual([]);
	});

	it("tells our echo from the message that another page of ours received", () => {
		const message = { mid: "m_1", text: "x" };
		expect(metaReader.identify(messaging({ message })).id).not.toBe(
			metaReader.identify(messaging({ message: { ...message, is_echo: true } }))
				.id,
		);
	});

	it.each([
		[time, "2026-11-20T15:03:00.000Z"],
		[String(time), "2026-11-20T15:03:00.000Z"],
		[time * 1000 + 431, "2026-11-20T15:03:00.431Z"],
		["2026-11-20T15:03:00+0000", "2026-11-20T15:03:00.000Z"],
		["soon", "2026-11-20T15:05:00.000Z"],
	])("happened at %j, in seconds or milliseconds", (created_time, at) => {
		expect(
			metaReader.normalize(
				page({ ...comment, created_time }, "feed", { time: undefined }),
			)[0]?.at,
		).toBe(at);
	});

	it("may be a message that stands among the changes, as the dashboard's test does", () => {
		const value = {
			sender: { id: "12334" },
			recipient: { id: "23245" },
			timestamp: String(time),
			message: { mid: "random_mid", text: "random_text" },
		};
		const delivery = deliveryOf({
			object: "instagram",
			entry: [{ id: "0", time, changes: [{ field: "messages", value }] }],
		});
		expect(metaReader.normalize(delivery)).toMatchObject([
			{
				kind: "message",
				id: "instagram:random_mid",
				at: "2026-11-20T15:03:00.000Z",
				text: "random_text",
			},
		]);
	});

	it("keeps ids that no number can hold", () => {
		const body =
			'{"object":"instagram","entry":[{"id":17841452087316905,"time":1,"changes":[{"field":"comments","value":{"id":18047392865517203,"from":{"id":1784145208731690512}}}]}]}';
		expect(metaReader.normalize(deliveryOf(body))).toMatchObject([
			{
				id: "instagram:18047392865517203",
				account: "17841452087316905",
				from: { id: "1784145208731690512" },
			},
		]);
	});

	it.each([
		["no object", deliveryOf({ entry: [] })],
		["no entries", deliveryOf({ object: "page" })],
		["no JSON", deliveryOf("payload=1")],
		["a comment without an id", page({ ...comment, comment_id: undefined })],
		["a reaction to nothing", page({ item: "reaction", verb: "add" })],
		["a mention nowhere", page({ verb: "add" }, "mention")],
		[
			"a message without a sender",
			messaging({ sender: undefined, message: { mid: "m_1" } }),
		],
	])("is malformed with %s", (_, delivery) => {
		expect(() => [
			metaReader.identify(delivery),
			metaReader.normalize(delivery),
		]).toThrow(MalformedError);
	});
});

it("a comment ends the same in whatever order its writing, edit and removal come", () => {
	const life = examples.filter(({ name }) =>
		/^feed\.comment\.(add|edited|remove)$/.test(name),
	);
	const ends = permutations(life).map((deliveries) => {
		const { step, snapshot } = memoryRecords();
		for (const { body } of deliveries)
			for (const event of metaReader.normalize(deliveryOf(body)))
				step((draft) => applySocial(draft, event));
		return snapshot();
	});
	expect(ends).toHaveLength(6);
	for (const end of ends) expect(end).toEqual(ends[0]);
	expect(Object.values(ends[0] ?? {})).toContainEqual(
		expect.objectContaining({
			state: "removed",
			text: "Are you open on Saturday or Sunday?",
		}),
	);
});
