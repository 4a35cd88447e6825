import { toEmailAddress } from "#shared/email-address.ts";
import type { EmailEvent } from "#shared/events.ts";
import type { Draft } from "./draft.ts";
import { type EmailStory, goOn } from "./email-story.ts";
import { type Item, sortKey } from "./item.ts";
import { meetContact } from "./meet-contact.ts";
import { furthest, least } from "./merge.ts";
import { stableId } from "./stable-id.ts";
import { noteSuppression } from "./suppressions.ts";
import { inTimelineOf } from "./timeline.ts";

type EmailState = Exclude<EmailEvent["kind"], "resubscribed">;

/** One e-mail to one recipient. */
export type EmailItem = Item & {
	/** `<provider>:<the message's id>`; shared by the recipients of one message. */
	readonly id: string;
	readonly provider: string;
	readonly to: string;
	readonly state?: EmailState;
	readonly events: EmailStory["events"];
	readonly sentAt: string;
	readonly contactId?: string;
	readonly facts: Pick<EmailStory, "eventIds">;
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

/** What a program opens or clicks before its reader does is kept in the story, but takes a mail no further. */
const stateOf = ({ kind, isMachine }: EmailEvent): EmailState | undefined =>
	kind === "resubscribed" || isMachine ? undefined : kind;

/** Adds to a mail what an event knows of it. Any order of its events ends in the same item. */
export const mergeEmail = (
	known: EmailItem | undefined,
	event: EmailEvent,
	to: string,
): EmailItem => {
	const { events, eventIds } = goOn(
		{ events: known?.events ?? [], eventIds: known?.facts.eventIds ?? [] },
		event,
	);
	const sentAt = least(known?.sentAt, event.at) ?? event.at;
	return {
		...known,
		pk: emailPk(event.id, to),
		id: event.id,
		provider: event.provider,
		to,
		state: furthest(stateOrder, known?.state, stateOf(event)),
		events,
		sentAt,
		kindKey: allEmails,
		// Both in full would be an eighth of the record.
		sort: sortKey(sentAt, stableId(`${event.id}#${to}`)),
		parentKey: recipientsOf(event.id),
		facts: { eventIds },
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
	draft.put({ ...email, ...inTimelineOf(contactId) });
};
