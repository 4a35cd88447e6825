import { describe, expect, it } from "vitest";
import { contactIdOf } from "#shared/records/contacts.ts";
import { applySocial } from "#shared/records/social.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { twitterReader } from "#webhooks/twitter/reader.ts";
import { oneEnd } from "../one-end.ts";
import { aaa, tweet, us, xaa } from "./activities.ts";

const endOf = (...life: readonly Delivery[]) =>
	oneEnd({ reader: twitterReader, apply: applySocial }, life);

const ada = { id: "9", name: "Ada", screen_name: "ada" };

const followed = (type: string, seconds: number): Delivery =>
	aaa({
		follow_events: [
			{
				type,
				created_timestamp: String(1795186980000 + seconds * 1000),
				source: ada,
				target: { id: us },
			},
		],
	});

describe("in whatever order it is told, and though all is told twice", () => {
	it("somebody who follows, leaves and follows again", () => {
		const end = endOf(
			followed("follow", 0),
			followed("unfollow", 10),
			followed("follow", 20),
		);
		expect(end[`SOCIAL#twitter:9:follow:${us}`]).toMatchObject({
			state: "added",
			createdAt: "2026-11-20T15:03:00.000Z",
			updatedAt: "2026-11-20T15:03:20.000Z",
		});
	});

	it("an answer that names us, told as a mention and as an answer", () => {
		const post = {
			id: "1991532047718260917",
			text: "hi",
			author_id: "9",
			created_at: "2026-11-20T15:03:00.000Z",
			entities: { mentions: [{ id: us, username: "harborlane" }] },
		};
		const includes = { users: [{ id: "9", name: "Ada", username: "ada" }] };
		const end = endOf(
			xaa("post.mention.create", post, { includes }),
			xaa("post.reply.create", post),
			followed("follow", -5),
		);
		expect(end["SOCIAL#twitter:1991532047718260917"]).toMatchObject({
			kind: "mention",
			contactKey: contactIdOf({ kind: "social", value: "twitter:9" }),
		});
	});

	it("a post that both APIs tell of", () => {
		const end = endOf(
			tweet({ entities: { user_mentions: [{ id_str: us }] } }),
			xaa("post.mention.create", {
				id: "1991532047718260917",
				text: "hi",
				author_id: "9",
				created_at: "2026-11-20T15:03:00.000Z",
			}),
		);
		expect(end["SOCIAL#twitter:1991532047718260917"]).toMatchObject({
			kind: "mention",
			createdAt: "2026-11-20T15:03:00.000Z",
			url: "https://x.com/ada/status/1991532047718260917",
		});
	});
});
