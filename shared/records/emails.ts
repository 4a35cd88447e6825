import { toEmailAddress } from "#shared/email-address.ts";
import type { EmailEvent } from "#shared/events.ts";
import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { meetContact } from "./meet-contact.ts";
import { furthest, least, weightiest } from "./merge.ts";
import { noteSuppression } from "./suppressions.ts";
import { inTimelineOf } from "./timeline.ts";

type EmailState = Exclude<EmailEvent["kind"], "resubscribed">;

type HappenedToEmail = {
	readonly kind: EmailEvent["kind"];
	readonly at: string;
	readonly detail?: string;
	/** By a program, not by a person. */
	readonly isMachine?: boolean;
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
	/** The provider's ids of `events`, in their order: they tell repetitions. */
	readonly facts: { readonly eventIds: readonly string[] };
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

/** A mail server may say as much as it likes; an item of the table has an end. */
const maxDetailLength = 500;

/** What a program opens or clicks before its reader does is kept in the story, but takes a mail no further. */
const stateOf = ({ kind, isMachine }: EmailEvent): EmailState | undefined =>
	kind === "resubscribed" || isMachine ? undefined : kind;

type Known = HappenedToEmail & { readonly id: string };

const knownEvents = (email: EmailItem | undefined): readonly Known[] =>
	email?.events.map((event, index) => ({
		...event,
		id: email.facts.eventIds[index] ?? "",
	})) ?? [];

const withEvent = (
	known: readonly Known[],
	{ eventId: id, kind, at, detail, isMachine }: EmailEvent,
): readonly Known[] => {
	const said: Known = {
		id,
		kind,
		at,
		detail: detail?.slice(0, maxDetailLength),
		isMachine,
	};
	const again = known.find((one) => one.id === id);
	const event = weightiest(again && { weight: 0, value: again }, {
		weight: 0,
		value: said,
	});
	return [...known.filter((one) => one !== again), event?.value ?? said]
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
	const events = withEvent(knownEvents(known), event);
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
			at: email.sentAt,
			source: event.provider,
		});
	if (address) noteSuppression(draft, event, address);
	draft.put({ ...email, ...inTimelineOf(contactId, email.kindSort ?? "") });
};
