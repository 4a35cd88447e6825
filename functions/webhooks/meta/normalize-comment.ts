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
	from: z.nullish(z.object({ id, username: text })),
	media: z.nullish(z.object({ id })),
	parent_id: id,
	text,
});

export const instagramCommentEvents = (
	update: Update,
	receivedAt: string,
): readonly SocialEvent[] => {
	const comment = parse(Comment, update.value);
	if (isOurs(update, comment.from)) return [];
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
