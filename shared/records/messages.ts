import type {
	Direction,
	Media,
	MessageEvent,
	MessageStatus,
} from "#shared/events.ts";
import { toAddress } from "#shared/phone.ts";
import { conversationIdOf } from "./conversations.ts";
import { type Item, sortKey } from "./item.ts";
import { furthest, least, type Weighed, weightiest } from "./merge.ts";

export type Parties = {
	readonly direction: Direction;
	/** Not known yet where it is left out; then neither is the conversation. */
	readonly from?: string;
	readonly to: string;
};

/** Said as a whole, by whoever brings the message; a status may only name the parties. */
type Content = Parties & {
	readonly text?: string;
	readonly media: readonly Media[];
	readonly segments?: number;
};

const contentOf = ({
	direction,
	from,
	to,
	text,
	media,
	segments,
}: Content): Content => ({ direction, from, to, text, media, segments });

export type MessageItem = Item &
	Content & {
		readonly id: string;
		readonly provider: string;
		readonly conversationId?: string;
		readonly status: MessageStatus;
		readonly errorCode?: string;
		readonly sentAt: string;
		readonly contactId?: string;
		readonly facts: {
			/** How much the saying of the content is worth. */
			readonly contentWeight: number;
			readonly errorCode?: string;
			/** Conversation -> the earliest time at which an event named both its ends. */
			readonly exchangedAt: Readonly<Record<string, string>>;
		};
	};

export const messagePk = (id: string): string => `MESSAGE#${id}`;
export const allMessages = "MESSAGE";

/** A status is never taken back; of two final ones the better is believed. */
const statusOrder: readonly MessageStatus[] = [
	"received",
	"queued",
	"sending",
	"sent",
	"failed",
	"undelivered",
	"delivered",
	"read",
];

const contentIn = (
	event: MessageEvent,
	defaultCountry: string,
): Weighed<Content, number> => {
	const received = event.kind === "received";
	const { from } = event;
	return {
		weight: received ? 2 : from === undefined ? 0 : 1,
		value: {
			direction: event.direction,
			from: from === undefined ? undefined : toAddress(from, defaultCountry),
			to: toAddress(event.to, defaultCountry),
			text: received ? (event.text ?? "") : undefined,
			media: (received && event.media) || [],
			segments: received ? event.segments : undefined,
		},
	};
};

const exchangesIn = (
	known: MessageItem["facts"]["exchangedAt"] = {},
	{ from, to, at }: MessageEvent,
	defaultCountry: string,
): MessageItem["facts"]["exchangedAt"] => {
	if (from === undefined) return known;
	const id = conversationIdOf({
		from: toAddress(from, defaultCountry),
		to: toAddress(to, defaultCountry),
	});
	return { ...known, [id]: least(known[id], at) ?? at };
};

/** Adds to a message what an event knows of it. Any order of a message's events ends in the same item. */
export const mergeMessage = (
	known: MessageItem | undefined,
	event: MessageEvent,
	defaultCountry: string,
): MessageItem => {
	const said = contentIn(event, defaultCountry);
	const content =
		weightiest(
			known && {
				weight: known.facts.contentWeight,
				value: contentOf(known),
			},
			said,
		) ?? said;
	const status =
		furthest(statusOrder, known?.status, event.status) ?? event.status;
	const errorCode = least(known?.facts.errorCode, event.errorCode);
	const sentAt = least(known?.sentAt, event.at) ?? event.at;
	const { from, to } = content.value;
	const conversationId =
		from === undefined ? undefined : conversationIdOf({ from, to });
	return {
		...content.value,
		version: known?.version,
		pk: messagePk(event.id),
		id: event.id,
		provider: event.provider,
		conversationId,
		status,
		errorCode:
			status === "failed" || status === "undelivered" ? errorCode : undefined,
		sentAt,
		kindKey: allMessages,
		sort: sortKey(sentAt, event.id),
		parentKey: conversationId,
		facts: {
			contentWeight: content.weight,
			errorCode,
			exchangedAt: exchangesIn(known?.facts.exchangedAt, event, defaultCountry),
		},
	};
};
