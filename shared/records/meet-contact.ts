import {
	contactIdOf,
	contactPk,
	type Handle,
	type HandleItem,
	handleItem,
	nameOf,
} from "./contacts.ts";
import type { Draft } from "./draft.ts";
import { type Impression, mergeImpressions } from "./impression.ts";
import { sureness } from "./sureness.ts";

/** What one event, and nothing but that event, says of the person behind it. */
export type Meeting = {
	/** The surest first: it names the contact. */
	readonly handles: readonly [Handle, ...Handle[]];
	/** ISO 8601. */
	readonly at: string;
	readonly provider: string;
	/** The campaign that brought them, where the provider tracks it. */
	readonly source?: string;
	readonly name?: string;
	/** Paid or ordered. */
	readonly isCustomer?: boolean;
	readonly tags?: readonly string[];
	/** Their wish about text messages, as of `at`. */
	readonly smsOptOut?: boolean;
};

/** To the hour: a burst of deliveries that say the same name changes the contact once. */
const hourOf = (at: string): string => at.slice(0, "2026-01-01T00".length);

const impressionOf = ({
	handles: [{ kind }],
	at,
	provider,
	source,
	name,
	isCustomer = false,
	tags = [],
	smsOptOut,
}: Meeting): Impression => ({
	first: { at, source: source ?? provider, isTracked: source !== undefined },
	name: name
		? { weight: `${sureness[kind]}#${hourOf(at)}`, value: name }
		: undefined,
	isCustomer,
	tags: [...new Set(tags)].sort(),
	smsOptOut:
		smsOptOut === undefined
			? undefined
			: { weight: `${at}#${smsOptOut ? 1 : 0}`, value: smsOptOut },
});

const put = (
	draft: Draft,
	handle: Handle,
	namedWith: readonly Handle[],
	impression?: Impression,
): void => {
	const known = draft.get<HandleItem>(contactPk(contactIdOf(handle)));
	const links = new Set([...(known?.links ?? []), ...namedWith.map(nameOf)]);
	links.delete(nameOf(handle));
	draft.put(
		handleItem(handle, {
			version: known?.version,
			links: [...links].sort(),
			impression:
				known?.impression && impression
					? mergeImpressions(known.impression, impression)
					: (impression ?? known?.impression),
		}),
	);
};

/**
 * Notes what a meeting tells of a person, and that its handles are one person's. Any order of meetings ends in the same items.
 * Returns the id that the first handle names, by which `readContacts` finds the contact.
 */
export const meetContact = (draft: Draft, meeting: Meeting): string => {
	const [first, ...others] = meeting.handles;
	put(draft, first, others, impressionOf(meeting));
	for (const handle of others) put(draft, handle, [first]);
	return contactIdOf(first);
};
