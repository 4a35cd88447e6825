import type { SocialEvent } from "#shared/events.ts";
import { dana, ofDana, owen, page, post } from "./facebook-people.ts";
import { recorded } from "./recorded.ts";

const otherPage = "398117264095531";

const batched: readonly SocialEvent[] = [
	{
		...ofDana,
		id: "facebook:430915627718846_4471830926650117",
		at: "2026-11-20T15:02:58.000Z",
		verb: "added",
		text: "First!",
	},
	{
		kind: "reaction",
		id: `facebook:${post}:reaction:6120458837719243`,
		provider: "facebook",
		at: "2026-11-20T15:02:30.000Z",
		verb: "added",
		from: dana,
		account: page,
		text: "love",
		about: post,
	},
	{
		kind: "comment",
		id: "facebook:105538827719046_5520973318846127",
		provider: "facebook",
		at: "2026-11-20T15:03:00.000Z",
		verb: "removed",
		from: owen,
		account: otherPage,
		about: `${otherPage}_105538827719046`,
	},
	{
		kind: "message",
		id: "facebook:m_Yb5TqN0xKwZr3VdHcLuP8eJsGfMaOiRt6QkEvXyC1hDnWlU9",
		provider: "facebook",
		at: "2026-11-20T15:02:59.300Z",
		verb: "added",
		from: { id: "8813306452290175" },
		account: otherPage,
		text: "Hello?",
	},
];

/** Three entries of two pages, four updates. */
export const batchExample = recorded("facebook", "batch", "batch", {
	ids: [
		"4471830926650117",
		"5520973318846127",
		"m_Yb5TqN0xKwZr3VdHcLuP8eJsGfMaOiRt6QkEvXyC1hDnWlU9",
	],
	identity: {
		id: "881c9ed61d8573a005ac5a132174e0c49ba1df17fcaaff52150db59ea9670336",
		type: "feed,messages",
	},
	events: batched,
});
