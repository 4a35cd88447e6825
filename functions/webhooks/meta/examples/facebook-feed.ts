import type { SocialEvent } from "#shared/events.ts";
import { recorded } from "./recorded.ts";

const page = "214806719533042";
const post = `${page}_430915627718846`;
const postUrl = `https://www.facebook.com/${page}/posts/430915627718846`;
const dana = { id: "6120458837719243", name: "Dana Whitfield" };
const owen = { id: "5903316482270154", name: "Owen Pratt" };

const ofDana = {
	kind: "comment",
	id: "facebook:430915627718846_1184520973066281",
	provider: "facebook",
	from: dana,
	account: page,
	url: postUrl,
	about: post,
} as const;

export const feedExamples = [
	recorded("facebook", "feed.comment.add", "feed.comment.add", {
		ids: ["1184520973066281"],
		identity: {
			id: "feed:430915627718846_1184520973066281:add",
			type: "feed",
		},
		events: [
			{
				...ofDana,
				at: "2026-11-20T15:02:58.000Z",
				verb: "added",
				text: "Are you open on Saturday? 🙂 https://example.com/hours",
			},
		],
	}),
	recorded("facebook", "feed.comment.edited", "feed.comment.edited", {
		ids: ["1184520973066281"],
		identity: {
			id: "feed:1848b7a5f2b86948fd2051f8fda8346cb02e5b93c49b1a496c0aa46c7c405dad",
			type: "feed",
		},
		events: [
			{
				...ofDana,
				// `created_time` is that of the comment.
				at: "2026-11-20T15:04:00.000Z",
				verb: "edited",
				text: "Are you open on Saturday or Sunday?",
			},
		],
	}),
	recorded("facebook", "feed.comment.remove", "feed.comment.remove", {
		ids: ["1184520973066281"],
		identity: {
			id: "feed:430915627718846_1184520973066281:remove",
			type: "feed",
		},
		events: [{ ...ofDana, at: "2026-11-20T15:06:00.000Z", verb: "removed" }],
	}),
	recorded("facebook", "feed.comment.hide", "feed.comment.hide", {
		ids: ["1184520973066281"],
		identity: {
			id: "feed:f8d8c84035d093080877062cb42e99acec5ccc08f66a49c824b3d6e420923790",
			type: "feed",
		},
	}),
	// The page's own answer.
	recorded("facebook", "feed.comment.own", "feed.comment.own", {
		ids: ["2047719385510632"],
		identity: {
			id: "feed:430915627718846_2047719385510632:add",
			type: "feed",
		},
	}),
	// Its author has not let the app see who they are.
	recorded("facebook", "feed.comment.anonymous", "feed.comment.anonymous", {
		ids: ["3390127746158805"],
		identity: {
			id: "feed:430915627718846_3390127746158805:add",
			type: "feed",
		},
		events: [
			{
				...ofDana,
				id: "facebook:430915627718846_3390127746158805",
				at: "2026-11-20T15:02:58.000Z",
				verb: "added",
				from: { id: "anonymous:430915627718846_3390127746158805" },
				text: "How much is a cleaning?",
			},
		],
	}),
	recorded("facebook", "feed.reaction.add", "feed.reaction.add", {
		ids: ["6120458837719243"],
		identity: {
			id: "feed:db7f9409d0f690eb3b010080affd01a059819160a9cfee8b6b1a3523c0d99a44",
			type: "feed",
		},
		events: [
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
		],
	}),
	recorded("facebook", "feed.photo.add", "feed.photo.add", {
		ids: ["771904388125560"],
		identity: {
			id: "feed:8cddfb21ad2009943250bbda5456e27678e924c1efdb224f2760ce64e5280f94",
			type: "feed",
		},
		events: [
			{
				kind: "post",
				id: `facebook:${page}_771904388125560`,
				provider: "facebook",
				at: "2026-11-20T14:56:20.000Z",
				verb: "added",
				from: owen,
				account: page,
				text: "Best visit ever",
				media: [{ url: "https://scontent.example.com/v/t39/481.jpg" }],
			},
		],
	}),
	recorded("facebook", "mention", "mention", {
		ids: ["668201937745112"],
		identity: {
			id: "mention:4b3b931fbd85dd951f316dac80cb41f6319e5b7a82b6e6482db409638dca2e70",
			type: "mention",
		},
		events: [
			{
				kind: "mention",
				id: "facebook:5903316482270154_668201937745112",
				provider: "facebook",
				at: "2026-11-20T15:02:45.000Z",
				verb: "added",
				from: owen,
				account: page,
				text: "Thanks @Harbor Lane Dental",
			},
		],
	}),
	// A field that we do nothing with.
	recorded("facebook", "ratings", "ratings", {
		ids: ["882047715536019"],
		identity: {
			id: "ratings:dda70161e80a47eec3d8362da34a91bd9f1d385214ba7f2d69854042c148aba7",
			type: "ratings",
		},
	}),
];

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
