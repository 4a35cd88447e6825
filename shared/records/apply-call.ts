import type { CallEvent } from "#shared/events.ts";
import { toE164 } from "#shared/phone.ts";
import { type CallItem, callPk } from "./calls.ts";
import type { Draft } from "./draft.ts";
import { meetContact } from "./meet-contact.ts";
import { least } from "./merge.ts";
import { mergeCall } from "./merge-call.ts";
import { inTimelineOf } from "./timeline.ts";

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
	const theirs = toE164(
		call.direction === "outbound" ? call.to : call.from,
		defaultCountry,
	);
	if (!theirs) {
		draft.put(call);
		return;
	}
	const contactId = meetContact(draft, {
		handles: [{ kind: "phone", value: theirs }],
		// A start that is told of later does not make the contact younger, whichever delivery came first.
		at: least(call.startedAt, call.facts.heardOfAt) ?? call.startedAt,
		source: call.source ?? call.provider,
		name: call.callerName,
	});
	draft.put({ ...call, ...inTimelineOf(contactId, call.kindSort ?? "") });
};
