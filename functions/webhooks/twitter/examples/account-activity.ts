import type { SocialEvent } from "#shared/events.ts";
import { recorded } from "./recorded.ts";

const account = "3170284465";
const saturday = "1991531000415502337";

const from = {
	id: "1749200361582211073",
	name: "Dana Whitfield",
	username: "danawhitfield",
};

const byDana = {
	provider: "twitter",
	at: "2026-11-20T15:03:00.123Z",
	verb: "added",
	from,
	account,
} as const;

const posted = (
	id: string,
	rest: Pick<SocialEvent, "kind" | "text" | "about" | "media">,
): SocialEvent => ({
	...byDana,
	id: `twitter:${id}`,
	url: `https://x.com/danawhitfield/status/${id}`,
	...rest,
});

const tweeted = (
	name: string,
	id: string,
	rest?: Pick<SocialEvent, "kind" | "text" | "about" | "media">,
) =>
	recorded(`tweet_create_events.${name}`, {
		ids: [id],
		id: `${account}:tweet_create_events:${id}`,
		type: "tweet_create_events",
		events: rest ? [posted(id, rest)] : [],
	});

const followed = (name: string, at: number, events: readonly SocialEvent[]) =>
	recorded(`follow_events.${name}`, {
		ids: ["1749200361582211073"],
		id:
			name === "own"
				? `${account}:follow_events:follow:${account}:${from.id}:${at}`
				: `${account}:follow_events:${name}:${from.id}:${account}:${at}`,
		type: "follow_events",
		events,
	});

const follow = {
	...byDana,
	kind: "follow",
	id: `twitter:${from.id}:follow:${account}`,
} as const;

export const postExamples = [
	tweeted("mention", "1991532047718260917", {
		kind: "mention",
		text: "@harborlane can you call me? 📞",
	}),
	tweeted("reply", "1991532991204437265", {
		kind: "comment",
		text: "Same here!",
		about: saturday,
	}),
	// Its text is cut off where that of others stands.
	tweeted("long", "1991533760283914502", {
		kind: "mention",
		text: "@harborlane I have been coming here for eleven years and would not go anywhere else, I have been coming here for eleven years and would not go anywhere else, thank you all!",
		media: [{ url: "https://pbs.twimg.example/media/smile.jpg" }],
	}),
	tweeted("retweet", "1991534402967155713", {
		kind: "reaction",
		text: "retweet",
		about: saturday,
	}),
	tweeted("quote", "1991535117600428036", {
		kind: "comment",
		text: "Go, they are lovely",
		about: saturday,
	}),
	// What we post ourselves is in the same list.
	tweeted("own", "1991536220981547008"),
	recorded("tweet_create_events.two", {
		ids: ["1991538601177534721", "1991538601177534999"],
		id: `${account}:f1bac41ec62ed29e60b048b705f7dfe3a8f15d74627b429f2b9d9b58979819b9`,
		type: "tweet_create_events",
		events: [
			posted("1991538601177534721", {
				kind: "mention",
				text: "@harborlane hi",
			}),
			posted("1991538601177534999", {
				kind: "mention",
				text: "@harborlane and hi again",
			}),
		],
	}),
	recorded("tweet_delete_events", {
		ids: ["1991531000415502999"],
		id: `${account}:tweet_delete_events:bce96659b7da308ccc525e38f5d43bbe78232e1be95de7b43e09f341c4a70b70`,
		type: "tweet_delete_events",
	}),
];

const message = "1991537004418810024";

export const accountExamples = [
	recorded("favorite_events", {
		ids: ["5c0e8f9d1b7a46e2930df4c81e6a7b52"],
		id: `${account}:favorite_events:5c0e8f9d1b7a46e2930df4c81e6a7b52`,
		type: "favorite_events",
		events: [
			{
				...byDana,
				kind: "reaction",
				id: "twitter:5c0e8f9d1b7a46e2930df4c81e6a7b52",
				at: "2026-11-20T15:03:06.140Z",
				text: "like",
				about: saturday,
			},
		],
	}),
	followed("follow", 1795186980749, [
		{ ...follow, at: "2026-11-20T15:03:00.749Z" },
	]),
	followed("unfollow", 1795187070749, [
		{ ...follow, at: "2026-11-20T15:04:30.749Z", verb: "removed" },
	]),
	// Whom we follow.
	followed("own", 1795186985749, []),
	recorded("direct_message_events", {
		ids: [message],
		id: `${account}:direct_message_events:${message}`,
		type: "direct_message_events",
		events: [
			{
				...byDana,
				kind: "message",
				id: `twitter:${message}`,
				at: "2026-11-20T15:03:00.557Z",
				text: "Do you have time on Monday?",
				media: [{ url: "https://ton.x.example/dm/1.jpg" }],
			},
		],
	}),
	// What we write ourselves.
	recorded("direct_message_events.own", {
		ids: ["1991537880562102413"],
		id: `${account}:direct_message_events:1991537880562102413`,
		type: "direct_message_events",
	}),
	recorded("direct_message_indicate_typing_events", {
		ids: ["1749200361582211073"],
		id: `${account}:direct_message_indicate_typing_events:7ae7e87cc898d35129eee7ec53ad91735daa1a562c3ea16c0bdbb99f693f1e96`,
		type: "direct_message_indicate_typing_events",
	}),
	// Somebody took our access away: no account is named beside it.
	recorded("user_event", {
		ids: ["3170284465"],
		id: ":user_event:0a3d1e38cd5071cb123140e892bfec342f371cccc60f985b0fcc500521046b5d",
		type: "user_event",
	}),
];
