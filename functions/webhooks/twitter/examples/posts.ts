import type { SocialEvent } from "#shared/events.ts";
import { account, byDana, saturday } from "./people.ts";
import { recorded } from "./recorded.ts";

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
