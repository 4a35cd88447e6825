import type { Direction } from "#shared/events.ts";
import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { stableId } from "./stable-id.ts";

/** All messages between one number of ours and one of theirs. */
export type ConversationItem = Item & {
	readonly id: string;
	readonly ours: string;
	readonly theirs: string;
	readonly contactId?: string;
	readonly lastMessageAt: string;
	readonly lastMessageId: string;
};

type Message = {
	readonly id: string;
	readonly direction: Direction;
	readonly from: string;
	readonly to: string;
	readonly sentAt: string;
};

export const conversationPk = (id: string): string => `CONVERSATION#${id}`;
export const allConversations = "CONVERSATION";

export const conversationIdOf = ({
	from,
	to,
}: Pick<Message, "from" | "to">): string =>
	stableId(`conversation:${[from, to].sort().join("#")}`);

export const meetConversation = (
	draft: Draft,
	message: Message,
	contactId: string | undefined,
): void => {
	const id = conversationIdOf(message);
	const known = draft.get<ConversationItem>(conversationPk(id));
	const inbound = message.direction === "inbound";
	// The last message may turn out to have been sent earlier than was known.
	const isLast =
		!known ||
		known.lastMessageId === message.id ||
		known.lastMessageAt < message.sentAt;
	const { lastMessageAt, lastMessageId } = isLast
		? { lastMessageAt: message.sentAt, lastMessageId: message.id }
		: known;
	const conversation: ConversationItem = {
		ours: inbound ? message.to : message.from,
		theirs: inbound ? message.from : message.to,
		...known,
		pk: conversationPk(id),
		id,
		contactId: known?.contactId ?? contactId,
		lastMessageAt,
		lastMessageId,
		kindKey: allConversations,
		kindSort: sortKey(lastMessageAt, id),
	};
	draft.put(conversation);
};
