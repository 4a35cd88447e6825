import * as z from "zod/mini";
import type { SocialEvent } from "#shared/events.ts";
import { Id } from "#shared/lossless-json.ts";
import { parse } from "#shared/parse.ts";
import { readEach } from "#shared/webhook/read-each.ts";
import { fromOf, Person, toIso } from "./people.ts";

const text = z.nullish(z.string());

const Message = z.object({
	type: text,
	id: Id,
	created_timestamp: z.nullish(Id),
	message_create: z.nullish(
		z.object({
			sender_id: Id,
			message_data: z.object({
				text,
				attachment: z.nullish(
					z.object({
						media: z.nullish(z.object({ media_url_https: text })),
					}),
				),
			}),
		}),
	),
});

const Messages = z.object({
	direct_message_events: z.array(z.unknown()),
	users: z.nullish(z.record(z.string(), Person)),
});

/** Both families write direct messages alike. Those that we sent come too, and are none of theirs. */
export const directMessageEvents = (
	payload: unknown,
	account: string,
	receivedAt: string,
): readonly SocialEvent[] => {
	const { direct_message_events, users } = parse(Messages, payload);
	return readEach(direct_message_events, (message) => {
		const { id, created_timestamp, message_create } = parse(Message, message);
		if (!message_create || message_create.sender_id === account) return [];
		const { sender_id, message_data } = message_create;
		const url = message_data.attachment?.media?.media_url_https;
		return [
			{
				kind: "message",
				id: `twitter:${id}`,
				provider: "twitter",
				at: toIso(created_timestamp) ?? receivedAt,
				verb: "added",
				from: fromOf({ ...users?.[sender_id], id: sender_id }),
				account,
				text: message_data.text ?? undefined,
				media: url ? [{ url }] : undefined,
			} as const,
		];
	});
};
