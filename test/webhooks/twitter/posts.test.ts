import { describe, expect, it } from "vitest";
import { twitterReader } from "#webhooks/twitter/reader.ts";
import { deliveryOf } from "../delivery-of.ts";
import { read, tweet, us } from "./activities.ts";

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
