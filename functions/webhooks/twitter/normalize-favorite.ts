import * as z from "zod/mini";
import type { SocialEvent } from "#shared/events.ts";
import { Id } from "#shared/lossless-json.ts";
import { parse } from "#shared/parse.ts";
import { fromOf, Person, toIso } from "./people.ts";

const id = z.nullish(Id);
const text = z.nullish(z.string());

/** https://docs.x.com/x-api/account-activity/introduction */
const Favorite = z.object({
	id: Id,
	created_at: text,
	timestamp_ms: id,
	user: Person,
	favorited_status: z.nullish(z.object({ id_str: id, id })),
});

/** Somebody likes a post of ours; what we like is our own doing. */
export const favoriteEvents = (
	event: unknown,
	account: string,
	receivedAt: string,
): readonly SocialEvent[] => {
	const favorite = parse(Favorite, event);
	const { favorited_status: liked, user } = favorite;
	if (user.id === account) return [];
	return [
		{
			kind: "reaction",
			id: `twitter:${favorite.id}`,
			provider: "twitter",
			at: toIso(favorite.timestamp_ms, favorite.created_at) ?? receivedAt,
			verb: "added",
			from: fromOf(user),
			account,
			text: "like",
			about: liked?.id_str ?? liked?.id ?? undefined,
		},
	];
};
