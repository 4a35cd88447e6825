import type { SocialEvent } from "#shared/events.ts";
import { contactIdOf, type Handle } from "./contacts.ts";
import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { meetContact } from "./meet-contact.ts";
import { least, mergeFields, type Weights } from "./merge.ts";
import { inTimelineOf } from "./timeline.ts";

/** One thing that somebody said or did to us on a social network. */
export type SocialItem = Item &
	Omit<SocialEvent, "at" | "verb"> & {
		readonly state: SocialEvent["verb"];
		readonly createdAt: string;
		readonly updatedAt: string;
		readonly contactId?: string;
		readonly facts: { readonly weights: Weights };
	};

export const socialPk = (id: string): string => `SOCIAL#${id}`;
export const allSocial = "SOCIAL";

/** What was written is removed for good; a reaction or a follow may be taken back and given again. */
const weightOf = ({ kind, verb, at }: SocialEvent): string => {
	const isRemoved = verb === "removed" ? 1 : 0;
	return kind === "reaction" || kind === "follow"
		? `${at}#${isRemoved}`
		: `${isRemoved}#${at}`;
};

/** Adds to an activity what an event knows of it. Any order of its events ends in the same item. */
export const mergeSocial = (
	known: SocialItem | undefined,
	event: SocialEvent,
): SocialItem => {
	const { at, verb, ...said } = event;
	const { facts, ...before } = known ?? { facts: { weights: {} } };
	const { fields, weights } = mergeFields<Record<string, unknown>>(
		{ fields: before, weights: facts.weights },
		{ ...said, state: verb, updatedAt: at },
		weightOf(event),
	);
	const createdAt = least(known?.createdAt, at) ?? at;
	return {
		...fields,
		pk: socialPk(event.id),
		createdAt,
		kindKey: allSocial,
		sort: sortKey(createdAt, event.id),
		facts: { weights },
		// Every field of the item was put by an event of this kind or stands above.
	} as SocialItem;
};

const handleOf = ({
	provider,
	from,
}: Pick<SocialItem, "provider" | "from">): Handle | undefined =>
	from && { kind: "social", value: `${provider}:${from.id}` };

export const applySocial = (draft: Draft, event: SocialEvent): void => {
	const activity = mergeSocial(
		draft.get<SocialItem>(socialPk(event.id)),
		event,
	);
	const told = handleOf(event);
	if (told)
		meetContact(draft, {
			handles: [told],
			at: event.at,
			provider: event.provider,
			name: event.from?.name ?? event.from?.username,
		});
	const theirs = handleOf(activity);
	draft.put({
		...activity,
		...inTimelineOf(theirs && contactIdOf(theirs)),
	});
};
