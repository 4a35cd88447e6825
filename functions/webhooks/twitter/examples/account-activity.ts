import type { SocialEvent } from "#shared/events.ts";
import { account, byDana, from, saturday } from "./people.ts";
import { recorded } from "./recorded.ts";

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
