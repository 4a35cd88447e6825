import type { CallEvent } from "#shared/events.ts";
import { toE164 } from "#shared/phone.ts";
import { partyWeights } from "./call-sayings.ts";
import { type CallItem, callPk, type Parties } from "./calls.ts";
import { contactIdOf, type Handle } from "./contacts.ts";
import type { Draft } from "./draft.ts";
import { meetContact } from "./meet-contact.ts";
import { mergeCall } from "./merge-call.ts";
import { inTimelineOf } from "./timeline.ts";

/** Who is at the other end; nobody where a callback about a part of the call does not say which end is ours. */
const otherEndOf = (
	{ direction, from, to }: Parties,
	weight: number,
	defaultCountry: string,
): Handle | undefined => {
	if (!direction && weight <= partyWeights.transcription) return undefined;
	const value = toE164(direction === "outbound" ? to : from, defaultCountry);
	return value ? { kind: "phone", value } : undefined;
};

export const applyCall = (
	draft: Draft,
	event: CallEvent,
	defaultCountry: string,
): void => {
	const call = mergeCall(
		draft.get<CallItem>(callPk(event.id)),
		event,
		defaultCountry,
	);
	const told = otherEndOf(event, partyWeights[event.kind], defaultCountry);
	if (told)
		meetContact(draft, {
			handles: [told],
			at: event.startedAt ?? event.at,
			provider: event.provider,
			source: event.source,
			name: event.callerName,
		});
	const theirs = otherEndOf(
		call,
		call.facts.partiesWeight ?? 0,
		defaultCountry,
	);
	draft.put({
		...call,
		...inTimelineOf(theirs && contactIdOf(theirs)),
	});
};
