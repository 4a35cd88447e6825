import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import type { SocialEvent } from "#shared/events.ts";
import { Id } from "#shared/lossless-json.ts";
import { parse } from "#shared/parse.ts";
import { fromOf, isOurs } from "./from.ts";
import { toIso, type Update } from "./updates.ts";

const text = z.nullish(z.string());
const id = z.nullish(Id);

/** https://developers.facebook.com/docs/graph-api/webhooks/reference/page/#mention */
const PageMention = z.object({
	post_id: id,
	comment_id: id,
	sender_id: id,
	sender_name: text,
	from: z.nullish(z.object({ id, name: text })),
	verb: text,
	message: text,
	created_time: z.nullish(z.union([z.string(), z.number()])),
});

/** Ids only: what was said and by whom is to be asked of the API. */
const InstagramMention = z.object({ media_id: id, comment_id: id });

const verbs = new Map<string, SocialEvent["verb"]>([
	["edit", "edited"],
	["edited", "edited"],
	["remove", "removed"],
]);

export const pageMentionEvents = (
	update: Update,
	receivedAt: string,
): readonly SocialEvent[] => {
	const value = parse(PageMention, update.value);
	const { post_id, comment_id, sender_id, sender_name, message } = value;
	const sender = value.from ?? { id: sender_id, name: sender_name };
	if (isOurs(update, sender)) return [];
	const where = comment_id ?? post_id;
	if (!where) throw new MalformedError("no post_id or comment_id");
	const verb = verbs.get(value.verb ?? "") ?? "added";
	const made = toIso(value.created_time);
	return [
		{
			kind: "mention",
			id: `facebook:${where}`,
			provider: "facebook",
			at:
				(verb === "added"
					? (made ?? update.sentAt)
					: (update.sentAt ?? made)) ?? receivedAt,
			verb,
			from: fromOf(sender),
			account: update.account,
			text: message ?? undefined,
			about: comment_id ? (post_id ?? undefined) : undefined,
		},
	];
};

export const instagramMentionEvents = (
	update: Update,
	receivedAt: string,
): readonly SocialEvent[] => {
	const { media_id, comment_id } = parse(InstagramMention, update.value);
	const where = comment_id ?? media_id;
	if (!where) throw new MalformedError("no media_id or comment_id");
	return [
		{
			kind: "mention",
			id: `instagram:${where}`,
			provider: "instagram",
			at: update.sentAt ?? receivedAt,
			verb: "added",
			from: undefined,
			account: update.account,
			about: comment_id ? (media_id ?? undefined) : undefined,
		},
	];
};
