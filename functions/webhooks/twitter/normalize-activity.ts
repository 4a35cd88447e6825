import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import type { SocialEvent } from "#shared/events.ts";
import { Id } from "#shared/lossless-json.ts";
import { parse } from "#shared/parse.ts";
import { directMessageEvents } from "./normalize-direct-message.ts";
import { followEvents } from "./normalize-follow.ts";
import type { Activity } from "./payload.ts";
import { fromOf, Person, postUrl, toIso } from "./people.ts";

const text = z.nullish(z.string());

const Includes = z.nullish(z.object({ users: z.nullish(z.array(Person)) }));

const Post = z.object({
	id: Id,
	author_id: Id,
	text,
	note_tweet: z.nullish(z.object({ text })),
	created_at: text,
	in_reply_to_tweet_id: z.nullish(Id),
	referenced_tweets: z.nullish(z.array(z.object({ id: Id }))),
	entities: z.nullish(z.object({ mentions: z.nullish(z.array(Person)) })),
});

const Like = z.object({
	id: Id,
	timestamp_ms: z.nullish(Id),
	liked_tweet_id: Id,
	liked_tweet_author_id: z.nullish(Id),
});

const usersOf = ({ includes }: Activity): readonly Person[] =>
	parse(Includes, includes)?.users ?? [];

/** Events on posts -> what each is to us. */
const postKinds = new Map<string, SocialEvent["kind"]>([
	["post.create", "post"],
	["post.mention.create", "mention"],
	["post.reply.create", "comment"],
	["post.quote.create", "comment"],
	["post.repost.create", "reaction"],
]);

const postEvents = (
	activity: Activity,
	kind: SocialEvent["kind"],
	account: string,
	receivedAt: string,
): readonly SocialEvent[] => {
	const post = parse(Post, activity.payload);
	const { id, author_id } = post;
	if (author_id === account) return [];
	const author = usersOf(activity).find((one) => one.id === author_id);
	const isRepost = kind === "reaction";
	// An answer that names us is told as both, and is one record.
	const isMention = post.entities?.mentions?.some((one) => one.id === account);
	return [
		{
			kind: isMention && !isRepost ? "mention" : kind,
			id: `twitter:${id}`,
			provider: "twitter",
			at: toIso(post.created_at) ?? receivedAt,
			verb: "added",
			from: fromOf({ ...author, id: author_id }),
			account,
			text: isRepost
				? "retweet"
				: (post.note_tweet?.text ?? post.text ?? undefined),
			url: postUrl(author?.username, id),
			about: post.in_reply_to_tweet_id ?? post.referenced_tweets?.[0]?.id,
		},
	];
};

/** Told of in both directions; who likes a post of ours is whoever else is named beside it, if anybody is. */
const likeEvents = (
	activity: Activity,
	account: string,
	receivedAt: string,
): readonly SocialEvent[] => {
	const like = parse(Like, activity.payload);
	if (like.liked_tweet_author_id !== account) return [];
	const others = usersOf(activity).filter(({ id }) => id !== account);
	return [
		{
			kind: "reaction",
			id: `twitter:${like.id}`,
			provider: "twitter",
			// `created_at` is the liked post's.
			at: toIso(like.timestamp_ms) ?? receivedAt,
			verb: "added",
			from: fromOf(others.length === 1 ? others[0] : undefined),
			account,
			text: "like",
			about: like.liked_tweet_id,
		},
	];
};

/** https://docs.x.com/x-api/activity/event-payloads */
export const activityEvents = (
	activity: Activity,
	receivedAt: string,
): readonly SocialEvent[] => {
	const { event_type: type, filter, payload } = activity;
	const kind = postKinds.get(type);
	const isKnown =
		kind ??
		["like.create", "follow.follow", "follow.unfollow", "dm.received"].includes(
			type,
		);
	if (!isKnown) return [];
	const account = filter?.user_id;
	if (!account) throw new MalformedError("no filter.user_id");
	if (kind) return postEvents(activity, kind, account, receivedAt);
	if (type === "like.create") return likeEvents(activity, account, receivedAt);
	if (type === "dm.received")
		return directMessageEvents(payload, account, receivedAt);
	return followEvents(payload, type, account, receivedAt);
};
