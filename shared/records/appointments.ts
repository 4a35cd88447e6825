import { toEmailAddress } from "#shared/email-address.ts";
import type { AppointmentEvent } from "#shared/events.ts";
import { toE164 } from "#shared/phone.ts";
import { contactIdOf, type Handle } from "./contacts.ts";
import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { meetContact } from "./meet-contact.ts";
import {
	mergeFields,
	type Weighed,
	type Weights,
	weightiest,
} from "./merge.ts";
import { inTimelineOf } from "./timeline.ts";

type Status = NonNullable<AppointmentEvent["status"]>;

type Facts = Omit<
	AppointmentEvent,
	"kind" | "at" | "id" | "provider" | "status"
>;

export type AppointmentItem = Item &
	Facts & {
		readonly id: string;
		readonly provider: string;
		readonly status?: Status | "no-show";
		readonly contactId?: string;
		readonly updatedAt: string;
		readonly facts: {
			readonly weights: Weights;
			/** The status, whoever came. */
			readonly standing?: Weighed<Status, string>;
		};
	};

export const appointmentPk = (id: string): string => `APPOINTMENT#${id}`;
/** By the time they start: those to come are the later part. */
export const allAppointments = "APPOINTMENT";

/** What is over is not revived by what was sent before it. */
const statusOrder: readonly Status[] = [
	"pending",
	"confirmed",
	"completed",
	"rejected",
	"cancelled",
];

/** Who stays away from a meeting that was called off has missed nothing. */
const statusOf = (
	standing: Status | undefined,
	isNoShow: unknown,
): AppointmentItem["status"] =>
	isNoShow === true && standing !== "rejected" && standing !== "cancelled"
		? "no-show"
		: standing;

/** Whether it takes place, as far as is known. */
export const isStillOn = ({
	status,
}: Pick<AppointmentItem, "status">): boolean =>
	status !== "cancelled" && status !== "rejected";

/** Adds to an appointment what an event knows of it. Any order of its events ends in the same item. */
export const mergeAppointment = (
	known: AppointmentItem | undefined,
	event: AppointmentEvent,
): AppointmentItem => {
	const { kind, at, id, provider, status, ...said } = event;
	const { facts, ...before } = known ?? { facts: { weights: {} } };
	const { fields, weights } = mergeFields<Record<string, unknown>>(
		{ fields: before, weights: facts.weights },
		{ ...said, updatedAt: at },
		at,
	);
	const standing = weightiest(
		facts.standing,
		status && {
			weight: `${statusOrder.indexOf(status)}#${at}`,
			value: status,
		},
	);
	const startsAt = fields.startsAt ?? fields.updatedAt;
	return {
		...fields,
		pk: appointmentPk(id),
		id,
		provider,
		status: statusOf(standing?.value, fields.isNoShow),
		kindKey: allAppointments,
		sort: sortKey(String(startsAt), id),
		facts: { weights, standing },
		// Every field of the item was put by an event of this kind or stands above.
	} as AppointmentItem;
};

/** What the first attendee, who booked, is known by. */
const handlesOf = (
	{ attendees: [booker] = [] }: Pick<Facts, "attendees">,
	defaultCountry: string,
): Handle[] => {
	const email = toEmailAddress(booker?.email);
	const phone = toE164(booker?.phone, defaultCountry);
	return [
		...(email ? [{ kind: "email" as const, value: email }] : []),
		...(phone ? [{ kind: "phone" as const, value: phone }] : []),
	];
};

export const applyAppointment = (
	draft: Draft,
	event: AppointmentEvent,
	defaultCountry: string,
): void => {
	const appointment = mergeAppointment(
		draft.get<AppointmentItem>(appointmentPk(event.id)),
		event,
	);
	const [told, ...others] = handlesOf(event, defaultCountry);
	if (told)
		meetContact(draft, {
			handles: [told, ...others],
			at: event.at,
			provider: event.provider,
			name: event.attendees?.[0]?.name,
		});
	const [booker] = handlesOf(appointment, defaultCountry);
	draft.put({
		...appointment,
		...inTimelineOf(booker && contactIdOf(booker)),
	});
};
