import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { applySocial } from "#shared/records/social.ts";
import { twitterReader } from "#webhooks/twitter/reader.ts";
import { examples } from "../../../functions/webhooks/twitter/examples.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { deliveryOf } from "../delivery-of.ts";

const us = "3170284465";

const aaa = (fields: object) => deliveryOf({ for_user_id: us, ...fields });

const tweet = (fields: object = {}) =>
	aaa({
		tweet_create_events: [
			{
				id_str: "1991532047718260917",
				text: "hi",
				timestamp_ms: "1795186980123",
				user: { id_str: "9", name: "Ada", screen_name: "ada" },
				entities: { user_mentions: [] },
				...fields,
			},
		],
	});

const xaa = (event_type: string, payload: unknown, fields: object = {}) =>
	deliveryOf({
		data: {
			event_uuid: "-7",
			filter: { user_id: us },
			event_type,
			payload,
			...fields,
		},
	});

const read = (delivery: ReturnType<typeof aaa>) =>
	twitterReader.normalize(delivery);

describe("a post on X", () => {
	it.each([
		["a mention", { entities: { user_mentions: [{ id_str: us }] } }, "mention"],
		[
			"a mention that is cut off where it is short",
			{
				extended_tweet: {
					full_text: "x",
					entities: { user_mentions: [{ id_str: us }] },
				},
			},
			"mention",
		],
		[
			"an answer that names us too",
			{
				in_reply_to_user_id_str: us,
				entities: { user_mentions: [{ id_str: us }] },
			},
			"mention",
		],
		["an answer", { in_reply_to_user_id_str: us }, "comment"],
		[
			"a quote",
			{ quoted_status: { id_str: "1", user: { id_str: us } } },
			"comment",
		],
		[
			"a retweet",
			{
				retweeted_status: { id_str: "1" },
				entities: { user_mentions: [{ id_str: us }] },
			},
			"reaction",
		],
		[
			"none of these",
			{ entities: { user_mentions: [{ id_str: "8" }] } },
			"post",
		],
		["not told", { entities: undefined }, "mention"],
	])("is %s", (_, fields, kind) => {
		expect(read(tweet(fields))[0]?.kind).toBe(kind);
	});

	it("keeps the id that its number lost", () => {
		const body = `{"for_user_id":"${us}","tweet_create_events":[{"id":1838000000000000000,"id_str":"1838000000000000123","text":"x","user":{"id":6253282,"id_str":"6253282"}}]}`;
		expect(read(deliveryOf(body))).toMatchObject([
			{ id: "twitter:1838000000000000123", from: { id: "6253282" } },
		]);
		expect(twitterReader.identify(deliveryOf(body)).id).toBe(
			`${us}:tweet_create_events:1838000000000000123`,
		);
	});

	it("keeps an id that stands there as a number only", () => {
		const body = `{"for_user_id":${us},"tweet_create_events":[{"id":1838000000000000123,"user":{"id":1749200361582211073}}]}`;
		expect(read(deliveryOf(body))).toMatchObject([
			{
				id: "twitter:1838000000000000123",
				account: us,
				from: { id: "1749200361582211073" },
			},
		]);
	});

	it("is another delivery for another account of ours", () => {
		const ids = ["1", "2"].map(
			(for_user_id) =>
				twitterReader.identify(
					deliveryOf({ for_user_id, tweet_create_events: [{ id_str: "5" }] }),
				).id,
		);
		expect(new Set(ids).size).toBe(2);
	});
});

describe("an event of X's", () => {
	it.each([
		["our own post", tweet({ user: { id_str: us } })],
		[
			"our own message",
			aaa({
				direct_message_events: [
					{
						id: "1",
						message_create: { sender_id: us, message_data: { text: "x" } },
					},
				],
			}),
		],
		[
			"our own like",
			aaa({ favorite_events: [{ id: "a", user: { id_str: us } }] }),
		],
		[
			"our own following",
			aaa({
				follow_events: [
					{ type: "follow", source: { id: us }, target: { id: "9" } },
				],
			}),
		],
		[
			"a deletion",
			aaa({ tweet_delete_events: [{ status: { id: "1", user_id: us } }] }),
		],
		[
			"typing",
			aaa({ direct_message_indicate_typing_events: [{ sender_id: "9" }] }),
		],
		[
			"blocking",
			aaa({
				block_events: [
					{ type: "block", source: { id: us }, target: { id: "9" } },
				],
			}),
		],
		["a list nobody knows", aaa({ poll_events: [{ id: "1" }] })],
		["no list at all", aaa({ something: true })],
		["a type nobody knows", xaa("poll.create", { id: "1" })],
		["our own post, new style", xaa("post.create", { id: "1", author_id: us })],
		[
			"a like of ours, new style",
			xaa("like.create", {
				id: "a",
				liked_tweet_id: "1",
				liked_tweet_author_id: "9",
			}),
		],
		[
			"what we are not subscribed to",
			xaa("news.new", {}, { filter: { keyword: "teeth" } }),
		],
	])("is identified, and no event of ours, where it is %s", (_, delivery) => {
		expect(twitterReader.identify(delivery).id).not.toBe("");
		expect(read(delivery)).toEqual([]);
	});

	it("tells nobody apart who is not told", () => {
		const like = (id: string) =>
			xaa("like.create", {
				id,
				liked_tweet_id: "1",
				liked_tweet_author_id: us,
				timestamp_ms: "1795186980123",
			});
		expect(["a", "b"].map((id) => read(like(id))[0]?.from)).toEqual([
			{ id: "anonymous:a" },
			{ id: "anonymous:b" },
		]);
	});

	it("is one for each type and account that a post matches", () => {
		const ids = [
			xaa("post.mention.create", {}),
			xaa("post.quote.create", {}),
			xaa("post.quote.create", {}, { filter: { user_id: "1" } }),
		].map((one) => twitterReader.identify(one).id);
		expect(new Set(ids).size).toBe(3);
	});

	it.each([
		["neither events nor data", deliveryOf({ for_user_id: us })],
		["no JSON", deliveryOf("hello")],
		["a post without an id", tweet({ id_str: undefined })],
		["a post by nobody", tweet({ user: {} })],
		[
			"a post for nobody",
			deliveryOf({ tweet_create_events: [{ id_str: "1" }] }),
		],
		[
			"an activity for nobody",
			xaa("post.mention.create", { id: "1", author_id: "9" }, { filter: {} }),
		],
		[
			"an activity without an id",
			deliveryOf({ data: { event_type: "dm.sent" } }),
		],
	])("is malformed with %s", (_, delivery) => {
		expect(() => [twitterReader.identify(delivery), read(delivery)]).toThrow(
			MalformedError,
		);
	});
});

it("both of X's APIs tell of the same person, whose contact is one", () => {
	const { items, step } = memoryRecords();
	for (const { body } of examples)
		for (const event of read(deliveryOf(body)))
			step((draft) => applySocial(draft, event));
	const contacts = [...items.keys()].filter((pk) => pk.startsWith("CONTACT#"));
	expect(contacts).toHaveLength(1);
});
