import type {
	Direction,
	Media,
	MessageEvent,
	MessageStatus,
} from "#shared/events.ts";
import { toAddress, toE164 } from "#shared/phone.ts";
import { conversationIdOf, meetConversation } from "./conversations.ts";
import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { meetContact } from "./meet-contact.ts";
import { furthest, least, type Weighed, weightiest } from "./merge.ts";
import { inTimelineOf } from "./timeline.ts";

type Parties = {
	readonly direction: Direction;
	/** Not known yet where it is left out; then neither is the conversation. */
	readonly from?: string;
	readonly to: string;
};

const partiesOf = ({ direction, from, to }: Parties): Parties => ({
	direction,
	from,
	to,
});

type Content = Pick<MessageItem, "text" | "media" | "segments">;

export type MessageItem = Item &
	Parties & {
		readonly id: string;
		readonly provider: string;
		readonly conversationId?: string;
		readonly text?: string;
		readonly media: readonly Media[];
		readonly segments?: number;
		readonly status: MessageStatus;
		readonly errorCode?: string;
		readonly sentAt: string;
		readonly contactId?: string;
		readonly facts: {
			/** How much the saying of the parties is worth. */
			readonly partiesWeight: number;
			readonly errorCode?: string;
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

const contentOf = (event: MessageEvent): Partial<Content> =>
	event.kind === "received"
		? { text: event.text ?? "", media: event.media, segments: event.segments }
		: {};

const partiesIn = (
	{ kind, direction, from, to }: MessageEvent,
	defaultCountry: string,
): Weighed<Parties, number> => ({
	weight: kind === "received" ? 2 : from === undefined ? 0 : 1,
	value: {
		direction,
		from: from === undefined ? undefined : toAddress(from, defaultCountry),
		to: toAddress(to, defaultCountry),
	},
});

/** Adds to a message what an event knows of it. Any order of a message's events ends in the same item. */
export const mergeMessage = (
	known: MessageItem | undefined,
	event: MessageEvent,
	defaultCountry: string,
): MessageItem => {
	const said = partiesIn(event, defaultCountry);
	const parties =
		weightiest(
			known && {
				weight: known.facts.partiesWeight,
				value: partiesOf(known),
			},
			said,
		) ?? said;
	const status =
		furthest(statusOrder, known?.status, event.status) ?? event.status;
	const errorCode = least(known?.facts.errorCode, event.errorCode);
	const sentAt = least(known?.sentAt, event.at) ?? event.at;
	const { from, to } = parties.value;
	const conversationId =
		from === undefined ? undefined : conversationIdOf({ from, to });
	return {
		media: [],
		...known,
		...contentOf(event),
		...parties.value,
		pk: messagePk(event.id),
		id: event.id,
		provider: event.provider,
		conversationId,
		status,
		errorCode:
			status === "failed" || status === "undelivered" ? errorCode : undefined,
		sentAt,
		kindKey: allMessages,
		kindSort: sortKey(sentAt, event.id),
		parentKey: conversationId,
		parentSort: conversationId && sortKey(sentAt, event.id),
		facts: { partiesWeight: parties.weight, errorCode },
	};
};

export const applyMessage = (
	draft: Draft,
	event: MessageEvent,
	defaultCountry: string,
): void => {
	const known = draft.get<MessageItem>(messagePk(event.id));
	const message = mergeMessage(known, event, defaultCountry);
	const theirs = toE164(
		message.direction === "inbound" ? message.from : message.to,
		defaultCountry,
	);
	const contactId =
		theirs &&
		meetContact(draft, {
			handles: [{ kind: "phone", value: theirs }],
			at: message.sentAt,
			source: message.provider,
			smsOptOut: event.optOut,
		});
	if (message.from !== undefined)
		meetConversation(draft, { ...message, from: message.from }, contactId);
	draft.put({
		...message,
		...inTimelineOf(contactId, message.kindSort ?? ""),
	});
};
