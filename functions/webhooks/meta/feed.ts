import * as z from "zod/mini";
import type { Media } from "#shared/events.ts";
import { Id } from "#shared/lossless-json.ts";

const text = z.nullish(z.string());
const id = z.nullish(Id);

/** https://developers.facebook.com/docs/graph-api/webhooks/reference/page/#feed */
export const Feed = z.object({
	item: text,
	verb: text,
	from: z.nullish(z.object({ id, name: text })),
	// In place of `from`, who likes the page.
	user_id: id,
	comment_id: id,
	post_id: id,
	parent_id: id,
	reaction_type: text,
	message: text,
	created_time: z.nullish(z.union([z.string(), z.number()])),
	link: text,
	photo: text,
	photos: z.nullish(z.array(z.string())),
	video: text,
	post: z.nullish(z.object({ permalink_url: text })),
});

export type FeedValue = z.infer<typeof Feed>;

/** Who did it, as far as that is told. */
export const authorOf = ({ from, user_id }: FeedValue) =>
	from ?? { id: user_id };

export const mediaOf = ({
	item,
	link,
	photo,
	photos,
	video,
}: FeedValue): Media[] => {
	const linked = item === "photo" || item === "video" ? link : undefined;
	const urls = [photo, ...(photos ?? []), video, linked].flatMap((url) =>
		url ? [url] : [],
	);
	return [...new Set(urls)].map((url) => ({ url }));
};
