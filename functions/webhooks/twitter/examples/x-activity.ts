import type { SocialEvent } from "#shared/events.ts";
import { exampleReceivedAt } from "#shared/webhook/example.ts";
import { recorded } from "./recorded.ts";

const account = "3170284465";
const saturday = "1991531000415502337";
const dana = "1749200361582211073";
const from = { id: dana, name: "Dana Whitfield", username: "danawhitfield" };

const byDana = {
	provider: "twitter",
	at: "2026-11-20T15:03:00.000Z",
	verb: "added",
	from,
	account,
} as const;

const activity = (
	type: string,
	uuid: string,
	event?: SocialEvent,
	name: string = type,
) =>
	recorded(name, {
		ids: [uuid.replace("-", "")],
		id: `${uuid}:${type}:${type === "oauth.revoke" ? "" : account}`,
		type,
		events: event ? [event] : [],
	});

/** X names the author by id alone where it includes no users. */
const unnamed = { ...byDana, from: { id: dana } } as const;

const followed = {
	...byDana,
	kind: "follow",
	id: `twitter:${dana}:follow:${account}`,
	// These tell no time.
	at: exampleReceivedAt,
} as const;

export const activityExamples = [
	activity("post.mention.create", "1991540073352110081", {
		...byDana,
		kind: "mention",
		id: "twitter:1991540073352110081",
		text: "hey @harborlane, are you open?",
		url: "https://x.com/danawhitfield/status/1991540073352110081",
	}),
	activity("post.reply.create", "3071946120083356714", {
		...unnamed,
		kind: "comment",
		id: "twitter:1991541200774185986",
		text: "@harborlane Thank you",
		about: saturday,
	}),
	// The text of a long post stands elsewhere.
	activity("post.quote.create", "4182050377716203954", {
		...unnamed,
		kind: "comment",
		id: "twitter:1991542018836594732",
		text: "Worth it, every single time that I have been there since they opened in 2013. https://t.co/Ab3dEfGh1J",
		about: saturday,
	}),
	activity("post.repost.create", "5290163488827314065", {
		...unnamed,
		kind: "reaction",
		id: "twitter:1991543115047721984",
		text: "retweet",
		about: saturday,
	}),
	// What we post and delete ourselves.
	activity("post.create", "1991544220155830297"),
	activity("post.delete", "-2614038857766981542"),
	activity(
		"like.create",
		"-3291163095119946740",
		{
			...byDana,
			kind: "reaction",
			id: "twitter:b61d7fe20c94483aa5d0e7391fc2ab48",
			at: "2026-11-20T15:03:00.236Z",
			text: "like",
			about: saturday,
		},
		"like.create.inbound",
	),
	// What we like.
	activity(
		"like.create",
		"-3402174206220057851",
		undefined,
		"like.create.outbound",
	),
	activity("follow.follow", "-7842008934774486205", followed),
	activity("follow.unfollow", "-4122315634170350846", {
		...followed,
		verb: "removed",
	}),
	activity("dm.received", "-6749361060490415384", {
		...byDana,
		kind: "message",
		id: "twitter:1991545337260049731",
		at: "2026-11-20T15:03:00.557Z",
		text: "hello!",
	}),
	activity("dm.sent", "-3466716094093809021"),
	// Encrypted: nobody but the two of them can read it.
	activity("chat.received", "8411471152832794711"),
	activity("oauth.revoke", "5823430830936301894"),
];
