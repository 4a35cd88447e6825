import { toEmailAddress } from "#shared/email-address.ts";
import type { EmailEvent } from "#shared/events.ts";
import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { meetContact } from "./meet-contact.ts";
import { furthest, least, weightiest } from "./merge.ts";
import { stableId } from "./stable-id.ts";
import { noteSuppression } from "./suppressions.ts";
import { inTimelineOf } from "./timeline.ts";

type EmailState = Exclude<EmailEvent["kind"], "resubscribed">;

type HappenedToEmail = {
	readonly kind: EmailEvent["kind"];
	readonly at: string;
	readonly detail?: string;
};

/** One e-mail to one recipient. */
export type EmailItem = Item & {
	/** `<provider>:<the message's id>`; shared by the recipients of one message. */
	readonly id: string;
	readonly provider: string;
	readonly to: string;
	readonly state?: EmailState;
	readonly events: readonly HappenedToEmail[];
	readonly sentAt: string;
	readonly contactId?: string;
	readonly facts: {
		/** Of the provider's ids of the events, as much as tells repetitions. */
		readonly eventIds: readonly string[];
	};
};

export const emailPk = (id: string, to: string): string => `EMAIL#${id}#${to}`;
export const allEmails = "EMAIL";
/** List of a message's recipients. */
export const recipientsOf = (id: string): string => `EMAIL#${id}`;

/** How far a mail has come. A complaint outdoes everything; a late bounce outdoes a delivery. */
const stateOrder: readonly EmailState[] = [
	"sent",
	"delayed",
	"failed",
	"delivered",
	"opened",
	"clicked",
	"bounced",
	"unsubscribed",
	"spam_report",
];

/** A newsletter may be opened for ever; the first ones tell the story. */
const maxEvents = 100;

/** A prefetch is kept in the story but is no opening. */
const stateOf = ({ kind, isMachine }: EmailEvent): EmailState | undefined =>
	kind === "resubscribed" || (kind === "opened" && isMachine)
		? undefined
		: kind;

/** Ids of 50 and more letters would be half of the record. */
const shortId = (eventId: string): string => stableId(eventId).slice(-10);

type Named = HappenedToEmail & { readonly id: string };

const eventsOf = ({ events, facts }: EmailItem): Named[] =>
	events.map((event, index) => ({
		...event,
		id: facts.eventIds[index] ?? "",
	}));

/** With one of those that have the same id. */
const withEvent = (
	known: readonly Named[],
	{ eventId, kind, at, detail }: EmailEvent,
): Named[] => {
	const id = shortId(eventId);
	const said = { weight: 0, value: { id, kind, at, detail } };
	const same = known.find((one) => one.id === id);
	const { value } =
		weightiest(same && { weight: 0, value: same }, said) ?? said;
	return [...known.filter((one) => one !== same), value]
		.sort((one, other) =>
			sortKey(one.at, one.id) < sortKey(other.at, other.id) ? -1 : 1,
		)
		.slice(0, maxEvents);
};

/** Adds to a mail what an event knows of it. Any order of its events ends in the same item. */
export const mergeEmail = (
	known: EmailItem | undefined,
	event: EmailEvent,
	to: string,
): EmailItem => {
	const events = withEvent(known ? eventsOf(known) : [], event);
	const sentAt = least(known?.sentAt, event.at) ?? event.at;
	return {
		...known,
		pk: emailPk(event.id, to),
		id: event.id,
		provider: event.provider,
		to,
		state: furthest(stateOrder, known?.state, stateOf(event)),
		events: events.map(({ id, ...rest }) => rest),
		sentAt,
		kindKey: allEmails,
		kindSort: sortKey(sentAt, `${event.id}#${to}`),
		parentKey: recipientsOf(event.id),
		parentSort: to,
		facts: { eventIds: events.map(({ id }) => id) },
	};
};

export const applyEmail = (draft: Draft, event: EmailEvent): void => {
	const address = toEmailAddress(event.to);
	const to = address ?? event.to;
	const email = mergeEmail(
		draft.get<EmailItem>(emailPk(event.id, to)),
		event,
		to,
	);
	const contactId =
		address &&
		meetContact(draft, {
			handles: [{ kind: "email", value: address }],
			at: event.at,
			provider: event.provider,
		});
	if (address) noteSuppression(draft, event, address);
	draft.put({ ...email, ...inTimelineOf(contactId, email.kindSort ?? "") });
};
