import type { SocialEvent } from "#shared/events.ts";
import { readEach } from "#shared/webhook/read-each.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { identifyUpdates } from "./identify.ts";
import { instagramCommentEvents } from "./normalize-comment.ts";
import { feedEvents } from "./normalize-feed.ts";
import {
	instagramMentionEvents,
	pageMentionEvents,
} from "./normalize-mention.ts";
import { messagingEvents } from "./normalize-messaging.ts";
import { type Network, type Update, updatesOf } from "./updates.ts";

type Normalize = (update: Update, receivedAt: string) => readonly SocialEvent[];

const messagingOf = (network: Network): [string, Normalize][] =>
	["messages", "message_edits", "messaging_postbacks", "message_reactions"].map(
		(field) => [
			field,
			(update, receivedAt) => messagingEvents(update, network, receivedAt),
		],
	);

const normalizers: Readonly<Record<Network, ReadonlyMap<string, Normalize>>> = {
	facebook: new Map([
		["feed", feedEvents],
		["mention", pageMentionEvents],
		...messagingOf("facebook"),
	]),
	instagram: new Map([
		["comments", instagramCommentEvents],
		["live_comments", instagramCommentEvents],
		["mentions", instagramMentionEvents],
		...messagingOf("instagram"),
	]),
};

/** Both webhooks take what either network sends: which one it is stands in the payload, not in the URL. */
export const metaReader: Reader<"social"> = {
	identify: ({ body }) => identifyUpdates(updatesOf(body), body),
	normalize: ({ body, receivedAt }) =>
		readEach(updatesOf(body), (update) => {
			const normalize =
				update.network && normalizers[update.network].get(update.field);
			return normalize?.(update, receivedAt) ?? [];
		}),
};
