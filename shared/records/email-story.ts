import type { EmailEvent } from "#shared/events.ts";
import { sortKey } from "./item.ts";
import { weightiest } from "./merge.ts";
import { stableId } from "./stable-id.ts";

type HappenedToEmail = {
	readonly kind: EmailEvent["kind"];
	readonly at: string;
	readonly detail?: string;
	/** By a program, not by a person. */
	readonly isMachine?: true;
};

/** What became of a mail, in the order of time. */
export type EmailStory = {
	readonly events: readonly HappenedToEmail[];
	/** Of the provider's ids of `events`, in their order, as much as tells repetitions. */
	readonly eventIds: readonly string[];
};

/** A newsletter may be opened for ever; the first ones tell the story. */
const maxEvents = 100;

/** A mail server may say as much as it likes; an item of the table has an end. */
const maxDetailLength = 500;

type Told = HappenedToEmail & { readonly id: string };

/** Half a character at the end is none that could be stored. */
const cut = (text: string): string =>
	text.slice(0, maxDetailLength).replace(/[\ud800-\udbff]$/, "");

/** Ids of 50 and more letters would be half of the record. */
const shortId = (eventId: string): string => stableId(eventId).slice(-10);

const toldBy = ({
	eventId,
	kind,
	at,
	detail,
	isMachine,
}: EmailEvent): Told => ({
	id: shortId(eventId),
	kind,
	at,
	detail: detail && cut(detail),
	isMachine: isMachine || undefined,
});

/** Of two tellings of one event always the same one. */
const oneOf = (known: Told | undefined, said: Told): Told =>
	weightiest(known && { weight: 0, value: known }, { weight: 0, value: said })
		?.value ?? said;

const earlierFirst = (one: Told, other: Told): number =>
	sortKey(one.at, one.id) < sortKey(other.at, other.id) ? -1 : 1;

/** The story with one event more, or the same one where it is known. Any order of the events ends in the same story. */
export const goOn = (
	{ events, eventIds }: EmailStory,
	event: EmailEvent,
): EmailStory => {
	const said = toldBy(event);
	const known = new Map(
		events.map((one, index) => {
			const id = eventIds[index] ?? "";
			return [id, { ...one, id }] as const;
		}),
	);
	known.set(said.id, oneOf(known.get(said.id), said));
	const told = [...known.values()].sort(earlierFirst).slice(0, maxEvents);
	return {
		events: told.map(({ id, ...rest }) => rest),
		eventIds: told.map(({ id }) => id),
	};
};
