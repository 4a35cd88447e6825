import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import type { SocialEvent } from "#shared/events.ts";
import { Id } from "#shared/lossless-json.ts";
import { parse } from "#shared/parse.ts";
import { Person, toIso } from "./people.ts";

const Follow = z.object({
	type: z.nullish(z.string()),
	created_timestamp: z.nullish(Id),
	source: Person,
	target: Person,
});

/**
 * Somebody follows us, or does so no more; whom we follow is our own doing.
 *
 * @param type as the list or the event is called; the event's own word counts more
 */
export const followEvents = (
	event: unknown,
	type: string,
	account: string,
	receivedAt: string,
): readonly SocialEvent[] => {
	const follow = parse(Follow, event);
	const { source, target, created_timestamp } = follow;
	const { id } = source;
	if (!id) throw new MalformedError("no source.id");
	if (id === account || target.id !== account) return [];
	return [
		{
			kind: "follow",
			id: `twitter:${id}:follow:${account}`,
			provider: "twitter",
			at: toIso(created_timestamp) ?? receivedAt,
			verb: (follow.type ?? type).includes("unfollow") ? "removed" : "added",
			from: { ...source, id },
			account,
		},
	];
};
