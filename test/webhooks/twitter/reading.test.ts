import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { applySocial } from "#shared/records/social.ts";
import { twitterReader } from "#webhooks/twitter/reader.ts";
import { examples } from "../../../functions/webhooks/twitter/examples.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { deliveryOf } from "../delivery-of.ts";
import { aaa, read, tweet, us, xaa } from "./activities.ts";

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

	it("names nobody who is not told", () => {
		const like = (id: string) =>
			xaa("like.create", {
				id,
				liked_tweet_id: "1",
				liked_tweet_author_id: us,
				timestamp_ms: "1795186980123",
			});
		expect(["a", "b"].map((id) => read(like(id))[0]?.from)).toEqual([
			undefined,
			undefined,
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
