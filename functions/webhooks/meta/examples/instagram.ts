import { recorded } from "./recorded.ts";

const account = "17841452087316905";
const sentAt = "2026-11-20T15:03:00.000Z";
const from = { id: "1093847726655120", username: "dana.whitfield" };

const comment = {
	kind: "comment",
	provider: "instagram",
	at: sentAt,
	verb: "added",
	from,
	account,
} as const;

const mention = {
	...comment,
	kind: "mention",
} as const;

const answered =
	"aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjE3ODQxNDUyMDg3MzE2OTA1OjUxNzAz";
const mid =
	"aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjE3ODQxNDUyMDg3MzE2OTA1OjM0MDI4";

const message = {
	...comment,
	kind: "message",
	id: `instagram:${mid}`,
	from: { id: from.id },
} as const;

export const instagramExamples = [
	recorded("instagram", "comments", "instagram.comments", {
		ids: ["18047392865517203"],
		identity: { id: "comments:18047392865517203", type: "comments" },
		events: [
			{
				...comment,
				id: "instagram:18047392865517203",
				text: "Do you take walk-ins? 🦷",
				about: "18047392865500117",
			},
		],
	}),
	// With Instagram Login the change stands in the entry itself.
	recorded("instagram", "comments.login", "instagram.comments.login", {
		ids: ["18120056739284415"],
		identity: { id: "comments:18120056739284415", type: "comments" },
		events: [
			{
				...comment,
				id: "instagram:18120056739284415",
				text: "Same question here",
				about: "17968402715533086",
			},
		],
	}),
	// Our own answer.
	recorded("instagram", "comments.own", "instagram.comments.own", {
		ids: ["18204471966053728"],
		identity: { id: "comments:18204471966053728", type: "comments" },
	}),
	recorded("instagram", "live_comments", "instagram.live_comments", {
		ids: ["17886650291147336"],
		identity: { id: "live_comments:17886650291147336", type: "live_comments" },
		events: [
			{
				...comment,
				id: "instagram:17886650291147336",
				text: "Hello from Portland",
				about: "17903384627715590",
			},
		],
	}),
	// Ids only: neither what was said nor by whom.
	recorded("instagram", "mentions", "instagram.mentions", {
		ids: ["17931402286617745"],
		identity: {
			id: `mentions:${account}:18001947752663380:17931402286617745`,
			type: "mentions",
		},
		events: [
			{
				...mention,
				id: "instagram:17931402286617745",
				from: undefined,
				about: "18001947752663380",
			},
		],
	}),
	recorded("instagram", "mentions.caption", "instagram.mentions.caption", {
		ids: ["18273309914462508"],
		identity: {
			id: `mentions:${account}:18273309914462508:`,
			type: "mentions",
		},
		events: [
			{
				...mention,
				id: "instagram:18273309914462508",
				from: undefined,
			},
		],
	}),
	recorded("instagram", "messages", "instagram.messages", {
		ids: [mid],
		identity: { id: `messages:${mid}`, type: "messages" },
		events: [
			{
				...message,
				at: "2026-11-20T15:02:59.444Z",
				text: "Hi, what are your hours?",
			},
		],
	}),
	recorded("instagram", "messages.deleted", "instagram.messages.deleted", {
		ids: [mid],
		identity: { id: `messages:${mid}:deleted`, type: "messages" },
		events: [{ ...message, at: "2026-11-20T15:03:20.000Z", verb: "removed" }],
	}),
	// What we write ourselves.
	recorded("instagram", "message_echoes", "instagram.message_echoes", {
		ids: [answered],
		identity: { id: `message_echoes:${answered}`, type: "message_echoes" },
	}),
	recorded("instagram", "message_reactions", "instagram.message_reactions", {
		ids: [answered],
		identity: {
			id: "message_reactions:26ebc9da5eeea7093f8c4b303cd40c99812229ae9831d57417c0975956b0286a",
			type: "message_reactions",
		},
		events: [
			{
				...message,
				kind: "reaction",
				id: `instagram:${answered}:reaction:${from.id}`,
				at: "2026-11-20T15:02:59.444Z",
				text: "❤️",
				about: answered,
			},
		],
	}),
	// A field that we do nothing with.
	recorded("instagram", "story_insights", "instagram.story_insights", {
		ids: ["17968402715533999"],
		identity: {
			id: "story_insights:a7cf231aba5f911c36f58d729fbb07f0400b1cb07761b372f1a4ff1ba54a7007",
			type: "story_insights",
		},
	}),
];
