import { dana, owen, page, post } from "./facebook-people.ts";
import { recorded } from "./recorded.ts";

export const feedExamples = [
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
