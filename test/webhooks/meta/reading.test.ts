import { describe, expect, it } from "vitest";
import { metaReader } from "#webhooks/meta/reader.ts";
import { deliveryOf } from "../delivery-of.ts";
import { comment, messaging, page, time } from "./updates.ts";

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
		const [event] = metaReader.normalize(
			page({ ...anonymous, comment_id: "1_2" }),
		);
		expect(event).toMatchObject({ id: "facebook:1_2" });
		expect(event?.from).toBeUndefined();
		expect(metaReader.normalize(page(comment))[0]?.from).toEqual(
			from && { id: "9", name: "A" },
		);
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
		[1e18, "2026-11-20T15:05:00.000Z"],
		[8e15, "2026-11-20T15:05:00.000Z"],
	])("happened at %j, in seconds or milliseconds", (created_time, at) => {
		expect(
			metaReader.normalize(
				page({ ...comment, created_time }, "feed", { time: undefined }),
			)[0]?.at,
		).toBe(at);
	});

	it.each([
		["somebody else's, as the dashboard's test is", "232323232", 1],
		["ours", "17841405309211844", 0],
	])("with two ids of its author is a comment of %s", (_, id, count) => {
		const from = { id, username: "test", self_ig_scoped_id: "232323232" };
		const delivery = deliveryOf({
			object: "instagram",
			entry: [
				{
					id: "17841405309211844",
					changes: [{ field: "comments", value: { id: "5", from } }],
				},
			],
		});
		expect(metaReader.normalize(delivery)).toHaveLength(count);
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

	it.each([
		['"from":{"id":"9","name":"A"}', { id: "9", name: "A" }],
		['"user_id":1186329501459477123', { id: "1186329501459477123" }],
	])("may be a like of the page itself, by %s", (who, from) => {
		const value = `{"item":"like","verb":"add",${who}}`;
		const delivery = deliveryOf(
			`{"object":"page","entry":[{"id":"1","changes":[{"field":"feed","value":${value}}]}]}`,
		);
		expect(metaReader.normalize(delivery)).toMatchObject([
			{
				kind: "reaction",
				id: `facebook:1:reaction:${from.id}`,
				about: "1",
				from,
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
});
