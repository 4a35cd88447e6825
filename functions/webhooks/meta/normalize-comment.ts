import * as z from "zod/mini";
import type { SocialEvent } from "#shared/events.ts";
import { Id } from "#shared/lossless-json.ts";
import { parse } from "#shared/parse.ts";
import { fromOf, isOurs } from "./from.ts";
import type { Update } from "./updates.ts";

const text = z.nullish(z.string());
const id = z.nullish(Id);

/** https://developers.facebook.com/docs/instagram-platform/webhooks#comments */
const Comment = z.object({
	id: Id,
	// Of our own comments it names us once more, in the words of direct messages.
	from: z.nullish(z.object({ id, username: text, self_ig_scoped_id: id })),
	media: z.nullish(z.object({ id })),
	parent_id: id,
	text,
});

export const instagramCommentEvents = (
	update: Update,
	receivedAt: string,
): readonly SocialEvent[] => {
	const comment = parse(Comment, update.value);
	if (isOurs(update, comment.from) || comment.from?.self_ig_scoped_id)
		return [];
	return [
		{
			kind: "comment",
			id: `instagram:${comment.id}`,
			provider: "instagram",
			at: update.sentAt ?? receivedAt,
			verb: "added",
			from: fromOf(comment.from),
			account: update.account,
			text: comment.text ?? undefined,
			about: comment.parent_id ?? comment.media?.id ?? undefined,
		},
	];
};
