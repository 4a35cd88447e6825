import type { MessageEvent } from "#shared/events.ts";
import { toE164 } from "#shared/phone.ts";
import { contactIdOf, type Handle } from "./contacts.ts";
import { meetConversation } from "./conversations.ts";
import type { Draft } from "./draft.ts";
import { meetContact } from "./meet-contact.ts";
import {
	type MessageItem,
	mergeMessage,
	messagePk,
	type Parties,
} from "./messages.ts";
import { inTimelineOf } from "./timeline.ts";

/** Whom we write with. */
const theirsIn = (
	{ direction, from, to }: Parties,
	defaultCountry: string,
): Handle | undefined => {
	const value = toE164(direction === "inbound" ? from : to, defaultCountry);
	return value ? { kind: "phone", value } : undefined;
};

export const applyMessage = (
	draft: Draft,
	event: MessageEvent,
	defaultCountry: string,
): void => {
	const known = draft.get<MessageItem>(messagePk(event.id));
	const message = mergeMessage(known, event, defaultCountry);
	const told = theirsIn(event, defaultCountry);
	if (told)
		meetContact(draft, {
			handles: [told],
			at: event.at,
			provider: event.provider,
			smsOptOut: event.optOut,
		});
	const { from } = event;
	if (from !== undefined)
		meetConversation(
			draft,
			{ ...event, from },
			message.facts.exchangedAt,
			defaultCountry,
		);
	const theirs = theirsIn(message, defaultCountry);
	draft.put({
		...message,
		...inTimelineOf(theirs && contactIdOf(theirs)),
	});
};
