import { MalformedError } from "#shared/errors.ts";
import type { SocialEvent } from "#shared/events.ts";
import { parse } from "#shared/parse.ts";
import { authorOf, Feed, type FeedValue, mediaOf } from "./feed.ts";
import { fromOf, isOurs } from "./from.ts";
import { toIso, type Update } from "./updates.ts";

const verbs = new Map<string, SocialEvent["verb"]>([
	["add", "added"],
	["edit", "edited"],
	["edited", "edited"],
	["remove", "removed"],
]);

/** What somebody put on the page's wall. */
const posts = ["post", "status", "photo", "video", "share"];

const need = (given: string | null | undefined, name: string): string => {
	if (!given) throw new MalformedError(`no ${name}`);
	return given;
};

/** `created_time` is the comment's, so an edit or a removal is as late as its delivery. */
const timeOf = (
	verb: SocialEvent["verb"],
	{ created_time }: FeedValue,
	{ sentAt }: Update,
	receivedAt: string,
): string => {
	const made = toIso(created_time);
	const at = verb === "added" ? (made ?? sentAt) : (sentAt ?? made);
	return at ?? receivedAt;
};

/** A like that names no post is one of the page. */
const likedOf = (
	{ item, comment_id, post_id }: FeedValue,
	{ account }: Update,
): string =>
	need(
		comment_id ?? post_id ?? (item === "like" ? account : undefined),
		"post_id",
	);

const subjectOf = (
	value: FeedValue,
	update: Update,
): Pick<SocialEvent, "kind" | "text" | "about"> & { readonly id: string } => {
	const { item, comment_id, post_id, parent_id, message } = value;
	if (item === "comment")
		return {
			kind: "comment",
			id: need(comment_id, "comment_id"),
			text: message ?? undefined,
			about: parent_id ?? post_id ?? undefined,
		};
	if (item === "reaction" || item === "like") {
		const about = likedOf(value, update);
		return {
			kind: "reaction",
			// One person has one reaction to one thing, whichever it is.
			id: `${about}:reaction:${authorOf(value).id ?? "anonymous"}`,
			text: value.reaction_type ?? item,
			about,
		};
	}
	return {
		kind: "post",
		id: need(post_id, "post_id"),
		text: message ?? undefined,
	};
};

/** Comments, reactions and posts on a page by others. Hiding and showing is ours to do, so it is nobody's act. */
export const feedEvents = (
	update: Update,
	receivedAt: string,
): readonly SocialEvent[] => {
	const value = parse(Feed, update.value);
	const verb = verbs.get(value.verb ?? "");
	const isKnown = ["comment", "reaction", "like", ...posts].includes(
		value.item ?? "",
	);
	if (!verb || !isKnown || isOurs(update, authorOf(value))) return [];
	const { id, ...subject } = subjectOf(value, update);
	const media = mediaOf(value);
	return [
		{
			...subject,
			id: `facebook:${id}`,
			provider: "facebook",
			at: timeOf(verb, value, update, receivedAt),
			verb,
			from: fromOf(authorOf(value)),
			account: update.account,
			url: value.post?.permalink_url ?? undefined,
			media: media.length > 0 ? media : undefined,
		},
	];
};
