import { MalformedError } from "#shared/errors.ts";
import type { AppointmentEvent, Attendee } from "#shared/events.ts";
import { toUtc } from "#shared/utc.ts";
import type { Booking } from "./shapes.ts";

export const given = <T>(value: T | null | undefined | ""): T | undefined =>
	value === null || value === "" ? undefined : value;

/** ISO 8601 with any offset, or milliseconds -> UTC. */
export const toIso = (
	time: string | number | null | undefined,
): string | undefined => toUtc(new Date(time ?? "").getTime());

type Person = NonNullable<Booking["organizer"]>;

const attendeeOf = (person: Person, phone?: string): Attendee => ({
	name: given(person.name),
	// Hidden, or made up by Cal.com where only a number was asked for.
	email: person.email?.endsWith("@sms.cal.com")
		? undefined
		: given(person.email),
	phone: given(person.phoneNumber) ?? phone,
	timeZone: given(person.timeZone),
});

/** Cal.com asks for a number in three places; which one is a matter of how the event type was set up. */
const phoneOf = ({ responses }: Booking): string | undefined => {
	const place = responses?.location?.value;
	return (
		given(responses?.attendeePhoneNumber?.value) ??
		(place?.value === "phone" ? given(place.optionValue) : undefined) ??
		given(responses?.smsReminderNumber?.value)
	);
};

/** Record id. Throws `MalformedError` where nothing names the booking. */
export const appointmentId = ({ uid, bookingUid }: Booking): string => {
	const own = given(uid) ?? given(bookingUid);
	if (!own) throw new MalformedError("no uid");
	return `calcom:${own}`;
};

const statuses = new Map<string, AppointmentEvent["status"]>([
	["ACCEPTED", "confirmed"],
	["PENDING", "pending"],
	["AWAITING_HOST", "pending"],
	["CANCELLED", "cancelled"],
	["REJECTED", "rejected"],
]);

export const statusOf = ({ status }: Booking): AppointmentEvent["status"] =>
	// The API writes them in lower case.
	statuses.get(status?.toUpperCase() ?? "");

/** What a booking says of an appointment whatever has happened to it. */
export const factsOf = (booking: Booking) => {
	const { organizer, user, attendees, metadata, location } = booking;
	const host = organizer ?? user;
	return {
		id: appointmentId(booking),
		provider: "calcom",
		title: given(booking.title),
		startsAt: toIso(booking.startTime),
		endsAt: toIso(booking.endTime),
		timeZone: given(host?.timeZone),
		location: given(metadata?.videoCallUrl) ?? given(location),
		organizer: host ? attendeeOf(host) : undefined,
		// The first is who booked, and answered the form's questions.
		attendees: attendees?.map((person, at) =>
			attendeeOf(person, at === 0 ? phoneOf(booking) : undefined),
		),
	};
};
