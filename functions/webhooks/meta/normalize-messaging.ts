import * as z from "zod/mini";
import type { Media, SocialEvent } from "#shared/events.ts";
import { Id } from "#shared/lossless-json.ts";
import { parse } from "#shared/parse.ts";
import { isOurs } from "./from.ts";
import { type Network, toIso, type Update } from "./updates.ts";

const text = z.nullish(z.string());
const id = z.nullish(Id);

/** https://developers.facebook.com/docs/messenger-platform/reference/webhook-events */
const Messaging = z.object({
	sender: z.object({ id: Id }),
	timestamp: z.nullish(z.union([z.string(), z.number()])),
	message: z.nullish(
		z.object({
			mid: Id,
			text,
			is_echo: z.nullish(z.boolean()),
			is_deleted: z.nullish(z.boolean()),
			reply_to: z.nullish(
				z.object({ mid: id, story: z.nullish(z.object({ id })) }),
			),
			attachments: z.nullish(
				z.array(z.object({ payload: z.nullish(z.object({ url: text })) })),
			),
		}),
	),
	message_edit: z.nullish(z.object({ mid: Id, text })),
	postback: z.nullish(z.object({ mid: id, title: text, payload: text })),
	reaction: z.nullish(
		z.object({ mid: Id, action: text, reaction: text, emoji: text }),
	),
});

type Item = z.infer<typeof Messaging>;
type Said = Pick<SocialEvent, "kind" | "verb" | "text" | "about" | "media"> & {
	readonly id: string;
};

const mediaOf = ({
	attachments,
}: NonNullable<Item["message"]>): Media[] | undefined =>
	attachments?.flatMap(({ payload }) =>
		payload?.url ? [{ url: payload.url }] : [],
	);

const said = (item: Item): Said | undefined => {
	const { sender, timestamp, message, message_edit, postback, reaction } = item;
	if (message)
		return {
			kind: "message",
			id: message.mid,
			// Instagram tells of a message that its sender took back by sending it again without its text.
			verb: message.is_deleted ? "removed" : "added",
			text: message.text ?? undefined,
			about: message.reply_to?.mid ?? message.reply_to?.story?.id ?? undefined,
			media: mediaOf(message),
		};
	if (message_edit)
		return {
			kind: "message",
			id: message_edit.mid,
			verb: "edited",
			text: message_edit.text ?? undefined,
		};
	if (postback)
		return {
			kind: "message",
			id: postback.mid ?? `${sender.id}:postback:${timestamp ?? ""}`,
			verb: "added",
			text: postback.title ?? postback.payload ?? undefined,
		};
	if (reaction)
		return {
			kind: "reaction",
			id: `${reaction.mid}:reaction:${sender.id}`,
			verb: reaction.action === "unreact" ? "removed" : "added",
			text: reaction.emoji ?? reaction.reaction ?? undefined,
			about: reaction.mid,
		};
	return undefined;
};

/** What people write to us. Echoes of what we write ourselves, readings and deliveries are no events. */
export const messagingEvents = (
	update: Update,
	network: Network,
	receivedAt: string,
): readonly SocialEvent[] => {
	const item = parse(Messaging, update.value);
	if (item.message?.is_echo || isOurs(update, item.sender)) return [];
	const { id, ...what } = said(item) ?? {};
	if (id === undefined || !("kind" in what)) return [];
	return [
		{
			...what,
			id: `${network}:${id}`,
			provider: network,
			at: toIso(item.timestamp) ?? update.sentAt ?? receivedAt,
			from: { id: item.sender.id },
			account: update.account,
		},
	];
};
