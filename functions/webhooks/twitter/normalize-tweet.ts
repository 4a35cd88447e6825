import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import type { Media, SocialEvent } from "#shared/events.ts";
import { Id } from "#shared/lossless-json.ts";
import { parse } from "#shared/parse.ts";
import { Person, postUrl, toIso } from "./people.ts";

const text = z.nullish(z.string());
const id = z.nullish(Id);

const mentions = z.nullish(
	z.object({ user_mentions: z.nullish(z.array(Person)) }),
);
const pictures = z.nullish(
	z.object({ media: z.nullish(z.array(z.object({ media_url_https: text }))) }),
);
const Other = z.nullish(z.object({ id_str: id, id, user: z.nullish(Person) }));

/** https://docs.x.com/x-api/account-activity/introduction */
const Tweet = z.object({
	id,
	id_str: id,
	created_at: text,
	timestamp_ms: id,
	text,
	full_text: text,
	extended_tweet: z.nullish(
		z.object({
			full_text: text,
			entities: mentions,
			extended_entities: pictures,
		}),
	),
	user: Person,
	entities: mentions,
	extended_entities: pictures,
	in_reply_to_user_id_str: id,
	in_reply_to_status_id_str: id,
	quoted_status_id_str: id,
	quoted_status: Other,
	retweeted_status: Other,
});

type TweetObject = z.infer<typeof Tweet>;

const idOf = (other: z.infer<typeof Other>): string | undefined =>
	other?.id_str ?? other?.id ?? undefined;

const mediaOf = (tweet: TweetObject): Media[] | undefined =>
	(
		tweet.extended_tweet?.extended_entities ?? tweet.extended_entities
	)?.media?.flatMap(({ media_url_https: url }) => (url ? [{ url }] : []));

/** X sends what concerns us; without its entities nothing says that it is less than a mention. */
const isMention = (tweet: TweetObject, account: string): boolean => {
	const named = [tweet.entities, tweet.extended_tweet?.entities].flatMap(
		(one) => (one?.user_mentions ? [one.user_mentions] : []),
	);
	return named.length === 0 || named.flat().some(({ id }) => id === account);
};

type Said = Pick<SocialEvent, "kind" | "text" | "about" | "media">;

const said = (tweet: TweetObject, account: string): Said => {
	const retweeted = idOf(tweet.retweeted_status);
	if (retweeted !== undefined)
		return { kind: "reaction", text: "retweet", about: retweeted };
	const answers = tweet.in_reply_to_user_id_str === account;
	const quotes = tweet.quoted_status?.user?.id === account;
	return {
		kind: isMention(tweet, account)
			? "mention"
			: answers || quotes
				? "comment"
				: "post",
		// Long posts are cut off where short ones have their text.
		text:
			tweet.extended_tweet?.full_text ??
			tweet.full_text ??
			tweet.text ??
			undefined,
		about:
			tweet.in_reply_to_status_id_str ??
			tweet.quoted_status_id_str ??
			idOf(tweet.quoted_status),
		media: mediaOf(tweet),
	};
};

/** Mentions, answers, quotes and retweets share one list with what we post ourselves. */
export const tweetEvents = (
	event: unknown,
	account: string,
	receivedAt: string,
): readonly SocialEvent[] => {
	const tweet = parse(Tweet, event);
	const id = tweet.id_str ?? tweet.id;
	const { user, timestamp_ms, created_at } = tweet;
	if (!id || !user.id) throw new MalformedError("no id_str or user.id_str");
	if (user.id === account) return [];
	return [
		{
			...said(tweet, account),
			id: `twitter:${id}`,
			provider: "twitter",
			at: toIso(timestamp_ms, created_at) ?? receivedAt,
			verb: "added",
			from: { ...user, id: user.id },
			account,
			url: postUrl(user.username, id),
		},
	];
};
