import type { MessageEvent } from "#shared/events.ts";
import { toAddress, toE164 } from "#shared/phone.ts";
import { contactIdOf } from "./contacts.ts";
import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { least, weightiest } from "./merge.ts";
import { stableId } from "./stable-id.ts";

type Numbers = { readonly ours: string; readonly theirs: string };

/** All messages between one number of ours and one of theirs. */
export type ConversationItem = Item &
	Numbers & {
		readonly id: string;
		readonly contactId?: string;
		readonly lastMessageAt: string;
		readonly lastMessageId: string;
		readonly facts: {
			/** The latest messages: id -> when it was sent as far as is known. */
			readonly latest: Readonly<Record<string, string>>;
		};
	};

export const conversationPk = (id: string): string => `CONVERSATION#${id}`;
export const allConversations = "CONVERSATION";

export const conversationIdOf = ({
	from,
	to,
}: {
	readonly from: string;
	readonly to: string;
}): string => stableId(`conversation:${[from, to].sort().join("#")}`);

/**
 * A message of which only a late status is known seems to be sent later than it was, and takes its place further down once
 * that is known: as many as may be in that state at the same time, and more.
 */
const maxLatest = 3;

const withMessage = (
	latest: ConversationItem["facts"]["latest"],
	id: string,
	at: string,
): [string, string][] =>
	Object.entries({ ...latest, [id]: least(latest[id], at) ?? at })
		.sort(([one, oneAt], [other, otherAt]) =>
			sortKey(oneAt, one) > sortKey(otherAt, other) ? -1 : 1,
		)
		.slice(0, maxLatest);

/** A message of which both ends are known. */
type Exchange = MessageEvent & { readonly from: string };

const numbersIn = (
	{ direction, from, to }: Exchange,
	defaultCountry: string,
): Numbers => {
	const [ours, theirs] = direction === "inbound" ? [to, from] : [from, to];
	return {
		ours: toAddress(ours, defaultCountry),
		theirs: toAddress(theirs, defaultCountry),
	};
};

/** Adds to a conversation what one event says of it. Any order of events ends in the same item. */
export const meetConversation = (
	draft: Draft,
	event: Exchange,
	/** Conversation -> when the message was first known in it: a late status makes no message the latest. */
	exchangedAt: Readonly<Record<string, string>>,
	defaultCountry: string,
): void => {
	const said = numbersIn(event, defaultCountry);
	const id = conversationIdOf({ from: said.ours, to: said.theirs });
	const known = draft.get<ConversationItem>(conversationPk(id));
	// Both numbers may be ours: then each is as good as the other.
	const { ours, theirs } =
		weightiest(
			known && {
				weight: 0,
				value: { ours: known.ours, theirs: known.theirs },
			},
			{ weight: 0, value: said },
		)?.value ?? said;
	const at = exchangedAt[id] ?? event.at;
	const latest = withMessage(known?.facts.latest ?? {}, event.id, at);
	const [[lastMessageId, lastMessageAt] = [event.id, at]] = latest;
	const phone = toE164(theirs, defaultCountry);
	const conversation: ConversationItem = {
		version: known?.version,
		pk: conversationPk(id),
		id,
		ours,
		theirs,
		contactId: phone && contactIdOf({ kind: "phone", value: phone }),
		lastMessageAt,
		lastMessageId,
		kindKey: allConversations,
		sort: sortKey(lastMessageAt, id),
		facts: { latest: Object.fromEntries(latest) },
	};
	draft.put(conversation);
};
